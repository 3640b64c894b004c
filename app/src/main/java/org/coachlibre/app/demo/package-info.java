/** The main job without a window: every step real, with its time. */
@NullMarked
package org.coachlibre.app.demo;

import org.jspecify.annotations.NullMarked;
