package org.coachlibre.availability;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booked session.
 *
 * @param type id of its session type; null is of no type
 * @param seats how many seats it takes, at least 1
 * @param before free time it needs before it, whole minutes
 * @param after free time it needs after it, whole minutes
 */
public record Booking(@Nullable String type, Instant start, Instant end, int seats, Duration before, Duration after) {
    public Booking {
        if (!end.isAfter(start)) {
            throw new WrongValue("end", "must be after start " + start + ", was " + end);
        }
        if (seats < 1) {
            throw new WrongValue("seats", "must be at least 1, was " + seats);
        }
        Durations.checkNotNegative("before", before);
        Durations.checkNotNegative("after", after);
    }

    /** A booking of one seat without buffers. */
    public static Booking of(@Nullable String type, Instant start, Instant end) {
        return new Booking(type, start, end, 1, Duration.ZERO, Duration.ZERO);
    }
}
