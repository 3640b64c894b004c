package org.coachlibre.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import org.coachlibre.core.Language;

/**
 * The whole state of a booking as the server tells it.
 *
 * @param phone empty when not given
 * @param version grows with each change
 */
public record ServerBooking(
        SessionId id,
        String typeId,
        String typeName,
        Instant start,
        Instant end,
        ZoneId zone,
        Language language,
        boolean cancelled,
        String name,
        String email,
        String phone,
        String message,
        long version,
        boolean byClient,
        Instant bookedAt) {}
