package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;

/** {@link PushKinds#BOOKING_MOVE}: only if the booking is still at {@code expectedVersion}. */
public record BookingMove(UUID id, Instant start, Instant end, long expectedVersion) {
    public BookingMove {
        Fields.required(id, "id");
        Intervals.check(start, end);
    }
}
