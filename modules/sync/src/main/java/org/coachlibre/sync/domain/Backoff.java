package org.coachlibre.sync.domain;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before asking again: doubled with each failure up to {@code longest}, of which a random half is kept so that
 * many desktops do not come back together.
 *
 * @param chance a number in [0, 1)
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row so far, at least 1 */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        long whole = Math.min(longest.toMillis(), doubled);
        return Duration.ofMillis(whole / 2 + Math.round(whole / 2.0 * chance.getAsDouble()));
    }
}
