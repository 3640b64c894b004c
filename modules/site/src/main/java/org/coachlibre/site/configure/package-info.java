/** Puts the room together. */
@NullMarked
package org.coachlibre.site.configure;

import org.jspecify.annotations.NullMarked;
