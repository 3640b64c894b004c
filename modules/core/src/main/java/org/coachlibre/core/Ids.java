package org.coachlibre.core;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7): 48 bits of milliseconds
 * since 1970 (UTC), then 74 random bits. Safe for use by several threads.
 */
public final class Ids {
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** A new identifier; never equal to an earlier one. The time in it is a sorting aid, never a fact to rely on. */
    public UUID next() {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
