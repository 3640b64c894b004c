/** The open practice with the services of every room, wired by constructors; no window. */
@NullMarked
package org.coachlibre.app.studio;

import org.jspecify.annotations.NullMarked;
