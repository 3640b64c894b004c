/** How everything looks: theme, navigation, dialogs, command palette, tasks on screen. */
@NullMarked
package org.coachlibre.ui;

import org.jspecify.annotations.NullMarked;
