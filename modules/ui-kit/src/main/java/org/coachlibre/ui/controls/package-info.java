/** The shared controls of the window, in one look. */
@NullMarked
package org.coachlibre.ui.controls;

import org.jspecify.annotations.NullMarked;
