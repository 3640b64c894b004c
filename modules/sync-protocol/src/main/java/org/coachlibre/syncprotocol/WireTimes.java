package org.coachlibre.syncprotocol;

import java.time.Instant;

/**
 * Which times make sense in a calendar: the years 1970 to 9000 (UTC). {@link Instant} reaches a thousand million years further,
 * where dates, time zones and databases fail.
 */
public final class WireTimes {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9000;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("9001-01-01T00:00:00Z");

    private WireTimes() {}

    public static boolean isUsable(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    public static boolean isUsable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
