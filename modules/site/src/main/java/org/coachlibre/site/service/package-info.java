/** What the coach does to the site, kept and told. */
@NullMarked
package org.coachlibre.site.service;

import org.jspecify.annotations.NullMarked;
