/** What every room needs: ids, tasks, events, messages, settings, money. No JavaFX, no SQL. */
@NullMarked
package org.coachlibre.core;

import org.jspecify.annotations.NullMarked;
