/** The encrypted practice file: open, migrate, transact, back up, restore, check. */
@NullMarked
package org.coachlibre.storage;

import org.jspecify.annotations.NullMarked;
