package org.coachlibre.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Clocks that always show the same time, in UTC. */
public final class FixedClock {
    private FixedClock() {}

    /** @param instant ISO 8601, such as {@code 2026-03-02T08:00:00Z} */
    public static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
