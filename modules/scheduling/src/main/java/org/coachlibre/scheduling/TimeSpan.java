package org.coachlibre.scheduling;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; {@code end} is exclusive and after {@code start}. */
public record TimeSpan(Instant start, Instant end) {
    public TimeSpan {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A stretch of time ends after it starts");
        }
    }

    public static TimeSpan of(Instant start, Duration length) {
        return new TimeSpan(start, start.plus(length));
    }

    /** Whether the two have a moment in common; touching is not enough. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public TimeSpan movedTo(Instant newStart) {
        return of(newStart, length());
    }
}
