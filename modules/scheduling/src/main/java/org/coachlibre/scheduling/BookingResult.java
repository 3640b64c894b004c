package org.coachlibre.scheduling;

/** What came of booking or moving a session. */
public sealed interface BookingResult {

    /** Asked of the server, which will grant or refuse it. */
    record Asked(Session session) implements BookingResult {}

    /** Another session is there. */
    record Overlaps(Session other) implements BookingResult {}

    /** The time has gone by. */
    record InThePast() implements BookingResult {}

    /** The session is not one that can be changed any more. */
    record Closed() implements BookingResult {}
}
