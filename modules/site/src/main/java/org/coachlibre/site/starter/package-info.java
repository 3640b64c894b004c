/** The first site of a practice, written from the profile. */
@NullMarked
package org.coachlibre.site.starter;

import org.jspecify.annotations.NullMarked;
