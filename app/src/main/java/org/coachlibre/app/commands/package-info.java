/** The commands of the launcher, one class each; the composition root registers them. */
@NullMarked
package org.coachlibre.app.commands;

import org.jspecify.annotations.NullMarked;
