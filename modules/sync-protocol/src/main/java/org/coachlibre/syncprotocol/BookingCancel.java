package org.coachlibre.syncprotocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link PushKinds#BOOKING_CANCEL}: only if the booking is still at {@code expectedVersion}. */
public record BookingCancel(
        UUID id, long expectedVersion, @Nullable String reason) {
    private static final int LONGEST = 2000;

    public BookingCancel {
        Fields.required(id, "id");
        Fields.optionalText(reason, "reason", LONGEST);
    }
}
