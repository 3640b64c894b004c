package org.coachlibre.server.booking.domain;

/** What became of a wish to keep a time while filling in the form. */
public sealed interface HoldResult {
    /** Kept until {@code hold.expires()}; {@code token} is for this visitor's page only. */
    record Held(Offer offer, SlotHold hold, String token) implements HoldResult {}

    /** The engine does not list it, for whatever reason: taken, forged, too soon. */
    record NotFree(Offer offer) implements HoldResult {}

    /** No such session type, or it takes no bookings. */
    record UnknownOffer() implements HoldResult {}
}
