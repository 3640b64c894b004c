package org.coachlibre.app.window;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Events;

/** What this computer and the server told differently, or what could not be taken over, until the coach has seen it. */
public interface AttentionPort {

    /** What it is; each has its sentence. */
    enum Kind {
        COPY_FOUND,
        NEW_HERE,
        CHANGED_HERE,
        GIVEN_BACK,
        NOT_TAKEN_BACK,
        SETTINGS_REPLACED,
        SETTINGS_REFUSED,
        ANSWER_NOT_APPLIED,
        /** A newer server told something that this version does not know; kept until it does. */
        NEWER_EVENT,
        /** This program failed on something the server told; kept. */
        FAILED_EVENT
    }

    /**
     * One thing to see.
     *
     * @param about the session it is about, such as {@code Anna Morel, tomorrow 14:00}; may be empty
     * @param details technical text, to copy
     * @param canBeSeen whether it goes once seen; what is kept for a newer version stays
     */
    record Item(UUID id, Kind kind, String about, Instant at, String details, boolean canBeSeen) {}

    /** Oldest first. Called on a background thread. */
    List<Item> list();

    /** The coach has seen these. Called on a background thread. */
    void seen(List<UUID> ids);

    /** Calls {@code listener} on any thread when {@link #list} may have changed. */
    Events.Subscription onChange(Runnable listener);
}
