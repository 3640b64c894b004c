package org.coachlibre.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Something only the coach can decide.
 *
 * @param busy the busy time that a booking lies on; null for another kind
 * @param other the other session; null for another kind
 */
public record Conflict(
        Kind kind,
        Session session,
        @Nullable BusyEntry busy,
        @Nullable Session other) {

    /** What is at odds. */
    public enum Kind {
        /** A booking lies on time that the coach had blocked. */
        ON_BUSY_TIME,
        /** Two sessions lie on each other. */
        ON_ANOTHER_SESSION,
        /** The server refused what the coach asked. */
        REFUSED
    }

    /** The two ways out. */
    public enum Choice {
        /** The booking stays: the busy time makes room, or the refusal is taken as it is. */
        KEEP_SESSION,
        /** The busy time (or the other session) stays: the session is cancelled and the client told. */
        GIVE_UP_SESSION
    }

    /** Stable for one conflict. */
    public String id() {
        String against =
                busy != null ? busy.id().toString() : other != null ? other.id().toString() : "server";
        return session.id() + ":" + against;
    }
}
