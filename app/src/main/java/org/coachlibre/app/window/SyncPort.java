package org.coachlibre.app.window;

import java.time.Instant;
import org.coachlibre.core.Events;
import org.jspecify.annotations.Nullable;

/** What the window shows of the synchronisation, and the one thing it can ask for. */
public interface SyncPort {

    /** How it stands. */
    enum Kind {
        /** No server is connected. */
        OFF,
        UP_TO_DATE,
        WORKING,
        /** The server cannot be reached; work goes on. */
        OFFLINE,
        /** Something waits for the coach's decision. */
        NEEDS_ATTENTION
    }

    /**
     * @param lastContact when the server answered last, or null when never
     * @param waiting changes on this computer that the server has not yet taken
     * @param onlyHere true when the server runs on this computer
     */
    record Look(Kind kind, @Nullable Instant lastContact, int waiting, boolean onlyHere) {}

    /** Any thread; does not wait. */
    Look now();

    /** Called on a background thread; returns when done or refused. */
    void syncNow() throws Exception;

    /** Calls {@code listener} on any thread when {@link #now} changed. */
    Events.Subscription onChange(Runnable listener);
}
