package org.coachlibre.server.events;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each computer has a studio's log on its own disk. Kept in memory only: whoever comes again after a restart tells it anew,
 * and until then nothing counts as pulled. Safe for use by many threads.
 */
public final class PulledPositions {
    private final Map<UUID, Reached> reached = new ConcurrentHashMap<>();

    private record Reached(String epoch, long seq) {}

    /** The computer goes on from {@code seq}, so it has everything until there. */
    public void reached(UUID device, String epoch, long seq) {
        reached.put(device, new Reached(epoch, seq));
    }

    /** The number that all of {@code devices} have reached in this life of the log; 0 when there are none. */
    public long ofAll(Collection<UUID> devices, UUID epoch) {
        return devices.stream()
                .mapToLong(device -> {
                    Reached known = reached.get(device);
                    return known != null && known.epoch().equals(epoch.toString()) ? known.seq() : 0;
                })
                .min()
                .orElse(0);
    }
}
