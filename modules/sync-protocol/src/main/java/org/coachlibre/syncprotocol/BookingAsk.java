package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link PushKinds#BOOKING_ASK}: the coach books for a client. {@code override} lets it lie outside the hours, never over
 * another booking.
 *
 * @param id made by the desktop; the booking keeps it
 */
public record BookingAsk(
        UUID id,
        String typeId,
        Instant start,
        Instant end,
        String name,
        String email,
        @Nullable String message,
        @Nullable String phone,
        String zone,
        String language,
        boolean override) {
    private static final int LONGEST = 200;
    private static final int LONGEST_MESSAGE = 5000;

    public BookingAsk {
        Fields.required(id, "id");
        Fields.text(typeId, "typeId", LONGEST);
        Intervals.check(start, end);
        Fields.text(name, "name", LONGEST);
        Fields.text(email, "email", LONGEST);
        Fields.optionalText(message, "message", LONGEST_MESSAGE);
        Fields.optionalText(phone, "phone", LONGEST);
        Fields.text(zone, "zone", LONGEST);
        Fields.text(language, "language", LONGEST);
    }
}
