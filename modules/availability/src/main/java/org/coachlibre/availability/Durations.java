package org.coachlibre.availability;

import java.time.Duration;

/** What may be a length of time in a configuration: whole minutes, up to a hundred years so that sums cannot overflow. */
final class Durations {
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Durations() {}

    static void checkNotNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new WrongValue(field, "must not be negative, was " + value);
        }
        checkWholeMinutes(field, value);
    }

    static void checkPositive(String field, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new WrongValue(field, "must be more than zero, was " + value);
        }
        checkWholeMinutes(field, value);
    }

    private static void checkWholeMinutes(String field, Duration value) {
        if (!value.equals(Duration.ofMinutes(value.toMinutes()))) {
            throw new WrongValue(field, "must be whole minutes, was " + value);
        }
        if (value.compareTo(LONGEST) > 0) {
            throw new WrongValue(field, "must be at most " + LONGEST + ", was " + value);
        }
    }
}
