package org.coachlibre.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether the server can write, as anybody may ask: the database is asked every few seconds at most, however often the question
 * comes. Safe for use by many threads.
 */
final class Readiness {
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(5).toNanos();

    private final BooleanSupplier check;
    private final LongSupplier nanoTime;
    private boolean isAsked;
    private boolean wasReady;
    private long askedAt;

    /** @param check commits something; may take a while */
    Readiness(BooleanSupplier check, LongSupplier nanoTime) {
        this.check = check;
        this.nanoTime = nanoTime;
    }

    /** Those who ask while the database is asked wait for the same answer. */
    synchronized boolean isReady() {
        if (!isAsked || nanoTime.getAsLong() - askedAt >= GOOD_FOR_NANOS) {
            wasReady = check.getAsBoolean();
            askedAt = nanoTime.getAsLong();
            isAsked = true;
        }
        return wasReady;
    }
}
