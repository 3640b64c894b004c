/** What tests of windows and texts share. Needs JavaFX on the test class path where a window is looked at. */
@NullMarked
package org.coachlibre.testkit.ui;

import org.jspecify.annotations.NullMarked;
