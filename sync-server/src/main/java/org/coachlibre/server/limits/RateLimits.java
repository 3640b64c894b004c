package org.coachlibre.server.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often a key may do something: a token bucket per rule and key, of which only the most recent are remembered, so that
 * memory stays bounded however many keys appear. Safe for use by many threads.
 */
public final class RateLimits {
    private static final int MOST_KEYS_PER_RULE = 20_000;

    private final Map<String, Buckets> rules = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    public RateLimits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Allows {@code permits} at once and then {@code permits} for each {@code per}, for every key of {@code rule}. */
    public RateLimits rule(String rule, int permits, Duration per) {
        rules.put(rule, new Buckets(permits, per.toNanos()));
        return this;
    }

    /** Takes one permit; false when {@code key} has none left. An undeclared rule is a bug. */
    public boolean allow(String rule, String key) {
        return buckets(rule).take(key, nanoTime.getAsLong());
    }

    /** How long until a key that was refused may try again. */
    public Duration retryAfter(String rule) {
        Buckets buckets = buckets(rule);
        return Duration.ofNanos(
                Math.max(buckets.nanosPerPermit(), Duration.ofSeconds(1).toNanos()));
    }

    private Buckets buckets(String rule) {
        Buckets buckets = rules.get(rule);
        if (buckets == null) {
            throw new IllegalArgumentException("no such limit: " + rule);
        }
        return buckets;
    }

    private static final class Buckets {
        private final int permits;
        private final long periodNanos;
        private final Map<String, double[]> levels = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
                return size() > MOST_KEYS_PER_RULE;
            }
        };

        Buckets(int permits, long periodNanos) {
            this.permits = permits;
            this.periodNanos = periodNanos;
        }

        long nanosPerPermit() {
            return periodNanos / permits;
        }

        synchronized boolean take(String key, long now) {
            double[] level = levels.computeIfAbsent(key, k -> new double[] {permits, now});
            double refilled = Math.min(permits, level[0] + (now - level[1]) * permits / periodNanos);
            level[1] = now;
            level[0] = refilled >= 1 ? refilled - 1 : refilled;
            return refilled >= 1;
        }
    }
}
