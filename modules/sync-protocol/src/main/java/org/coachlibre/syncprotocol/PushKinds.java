package org.coachlibre.syncprotocol;

/** The kinds of messages a desktop pushes. */
public final class PushKinds {
    /** Body {@link BookingAsk}. */
    public static final String BOOKING_ASK = "booking.ask";

    /** Body {@link BookingMove}. */
    public static final String BOOKING_MOVE = "booking.move";

    /** Body {@link BookingCancel}. */
    public static final String BOOKING_CANCEL = "booking.cancel";

    /** Body {@link BookingState}: gives back what a restored server lost; no mail is sent. */
    public static final String BOOKING_RESTORE = "booking.restore";

    private PushKinds() {}
}
