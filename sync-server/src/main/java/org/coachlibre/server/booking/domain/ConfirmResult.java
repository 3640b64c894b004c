package org.coachlibre.server.booking.domain;

/** What became of the filled-in form. */
public sealed interface ConfirmResult {
    /** Booked, now or by the first of two clicks: both get the same booking. */
    record Booked(StoredBooking booking) implements ConfirmResult {}

    /** The hold was over and somebody else took the time. */
    record NotFree(Offer offer) implements ConfirmResult {}

    /** The server knows no such hold. */
    record UnknownHold() implements ConfirmResult {}
}
