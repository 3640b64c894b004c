package org.coachlibre.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Something only the coach can decide.
 *
 * @param busy the busy time that a booking lies on; null for another kind
 * @param other the other session; null for another kind
 * @param elsewhere the time that another program moved the session's event to; null for another kind
 */
public record Conflict(
        Kind kind,
        Session session,
        @Nullable BusyEntry busy,
        @Nullable Session other,
        @Nullable TimeSpan elsewhere) {

    /** What is at odds. */
    public enum Kind {
        /** A booking lies on time that the coach had blocked. */
        ON_BUSY_TIME,
        /** Two sessions lie on each other. */
        ON_ANOTHER_SESSION,
        /** The server refused what the coach asked. */
        REFUSED,
        /** The session's event was moved in another calendar, such as the phone's. */
        MOVED_ELSEWHERE,
        /** The session's event was deleted in another calendar. */
        REMOVED_ELSEWHERE
    }

    /** The ways out; each conflict has two of them. */
    public enum Choice {
        /** The booking stays: the busy time makes room, the refusal is taken as it is, the other calendar is put right. */
        KEEP_SESSION,
        /** The busy time (or the other session) stays: the session is cancelled and the client told. */
        GIVE_UP_SESSION,
        /** What was done in the other calendar is asked for here: the session is moved or cancelled and the client told. */
        FOLLOW_ELSEWHERE
    }

    /** Stable for one conflict. */
    public String id() {
        String against = busy != null
                ? busy.id().toString()
                : other != null ? other.id().toString() : kind == Kind.REFUSED ? "server" : "elsewhere";
        return session.id() + ":" + against;
    }
}
