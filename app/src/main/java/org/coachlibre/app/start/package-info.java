/** Before the studio: the first-start wizard, the recovery code, the unlock screen. Start with {@code StartWindow}. */
@NullMarked
package org.coachlibre.app.start;

import org.jspecify.annotations.NullMarked;
