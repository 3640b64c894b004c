package org.coachlibre.availability;

/** The answer to somebody who asks for a start. */
public sealed interface Acceptance {

    /** The start is one of the listed. */
    record Accepted(Slot slot) implements Acceptance {}

    /** The start is not listed; {@code reason} helps to say why. */
    record Refused(Reason reason) implements Acceptance {}

    /** Why a start is not listed. */
    enum Reason {
        /** Before now plus the notice. */
        TOO_SOON,
        /** A booking, a hold or a busy time is there, or so near that the gap between sessions is missing. */
        TAKEN,
        /** Beyond how far ahead the type may be booked. */
        OUTSIDE_WINDOW,
        /** The day, week, month or year has as many bookings of the type as it may. */
        LIMIT_REACHED,
        /** No such start is offered: outside hours, or between two starts. */
        NOT_OFFERED
    }
}
