/** The main window: navigation, palette, tasks, notices, undo, Today and Settings. Start with {@code MainWindow}. */
@NullMarked
package org.coachlibre.app.window;

import org.jspecify.annotations.NullMarked;
