package org.coachlibre.syncprotocol;

/** The kinds of events the server writes. The body of a booking event is the whole {@link BookingState}. */
public final class EventKinds {
    public static final String BOOKED = "booking.booked";
    public static final String MOVED = "booking.moved";
    public static final String CANCELLED = "booking.cancelled";
    public static final String MESSAGE_RECEIVED = "message.received";
    public static final String MAIL_FAILED = "mail.failed";
    public static final String RELEASE_ACTIVATED = "release.activated";

    private EventKinds() {}
}
