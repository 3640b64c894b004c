/** The commands of the launcher, one class each. They print; exit 0 done, 1 refused or failed, 2 wrong usage or file. */
@NullMarked
package org.coachlibre.app.commands;

import org.jspecify.annotations.NullMarked;
