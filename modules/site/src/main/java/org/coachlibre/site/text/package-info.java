/** The short hand in which formatted text is typed. */
@NullMarked
package org.coachlibre.site.text;

import org.jspecify.annotations.NullMarked;
