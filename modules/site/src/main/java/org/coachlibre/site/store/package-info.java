/** The site's tables. */
@NullMarked
package org.coachlibre.site.store;

import org.jspecify.annotations.NullMarked;
