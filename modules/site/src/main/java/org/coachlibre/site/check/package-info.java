/** Reads the site before it is published and says what to mend. */
@NullMarked
package org.coachlibre.site.check;

import org.jspecify.annotations.NullMarked;
