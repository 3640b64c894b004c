/**
 * The desktop's half of sync: what is to be sent waits in an outbox, what comes is applied page by page, the site is
 * published by content. {@link org.coachlibre.sync.Sync} and {@link org.coachlibre.sync.Publisher} are the doors; other rooms
 * hand in {@link org.coachlibre.sync.InboxHandler}s and {@link org.coachlibre.sync.OutcomeHandler}s.
 */
@NullMarked
package org.coachlibre.sync;

import org.jspecify.annotations.NullMarked;
