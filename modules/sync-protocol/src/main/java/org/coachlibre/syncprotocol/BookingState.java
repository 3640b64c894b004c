package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the server has it, whole: the body of every booking event and of an outcome about one.
 *
 * @param zone the visitor's IANA zone
 * @param language the visitor's language, {@code fr} or {@code en}
 * @param version grows with every change; a change names the one it saw
 * @param sequence the iCalendar SEQUENCE of the invitation
 */
public record BookingState(
        UUID id,
        String typeId,
        String typeName,
        Instant start,
        Instant end,
        String zone,
        String language,
        Status status,
        String name,
        String email,
        @Nullable String message,
        @Nullable String phone,
        long version,
        MadeBy madeBy,
        Instant bookedAt,
        int sequence) {
    /** Whether the session takes place. */
    public enum Status {
        CONFIRMED,
        CANCELLED
    }

    /** Who asked for it. */
    public enum MadeBy {
        CLIENT,
        COACH
    }

    /** The same booking with nobody in particular. */
    public BookingState withoutPerson() {
        return new BookingState(
                id, typeId, typeName, start, end, zone, language, status, "–", "", null, null, version, madeBy,
                bookedAt, sequence);
    }

    public BookingState {
        Fields.required(id, "id");
        Fields.required(typeId, "typeId");
        Fields.required(typeName, "typeName");
        Intervals.check(start, end);
        Fields.required(zone, "zone");
        Fields.required(language, "language");
        Fields.required(status, "status");
        Fields.required(name, "name");
        Fields.required(email, "email");
        Fields.required(madeBy, "madeBy");
        Fields.required(bookedAt, "bookedAt");
    }
}
