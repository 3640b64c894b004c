package org.coachlibre.server.booking.service;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number per studio that changes whenever its data does: whoever keeps a copy notes the number before reading. Safe for use by
 * many threads.
 */
public final class Generations {
    private final ConcurrentMap<UUID, AtomicLong> numbers = new ConcurrentHashMap<>();

    public long of(UUID studio) {
        AtomicLong number = numbers.get(studio);
        return number == null ? 0 : number.get();
    }

    public void next(UUID studio) {
        numbers.computeIfAbsent(studio, id -> new AtomicLong()).incrementAndGet();
    }
}
