/** Sync's tables. */
@NullMarked
package org.coachlibre.sync.store;

import org.jspecify.annotations.NullMarked;
