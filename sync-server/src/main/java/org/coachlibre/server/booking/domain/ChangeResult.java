package org.coachlibre.server.booking.domain;

/** What became of a client's wish to cancel or move. The same wish twice gets the same answer. */
public sealed interface ChangeResult {
    /** It is as the client wishes, now or since an earlier click. */
    record Done(StoredBooking booking) implements ChangeResult {}

    /** The new time is not free: the old one stays. */
    record NotFree(StoredBooking booking) implements ChangeResult {}

    /** The session has begun, or it is cancelled: nothing can be changed any more. */
    record TooLate(StoredBooking booking) implements ChangeResult {}

    /** It was moved as often as a client may move it: it stays where it is. */
    record MovedTooOften(StoredBooking booking) implements ChangeResult {}

    /** The link belongs to no booking. */
    record UnknownLink() implements ChangeResult {}
}
