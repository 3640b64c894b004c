package org.coachlibre.sync.domain;

import java.time.Duration;

/** How a background loop waits: until there is something to do, or the time is up. */
public interface Waiting {

    /** Waits for {@link #wake} or for {@code longest}; returns at once when it was woken since the last wait. */
    void await(Duration longest) throws InterruptedException;

    /** Ends the wait that is going on, or the next one. */
    void wake();
}
