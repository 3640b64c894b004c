package org.coachlibre.server.booking.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many times are kept for one address at once: fewer than a calendar has. In memory only, so that no address is ever written
 * down; of the addresses only the most recent are remembered. Safe for use by many threads.
 */
final class LiveHolds {
    private static final int MOST_ADDRESSES = 20_000;

    private final int most;
    private final Map<Holder, Map<String, Instant>> holds = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Holder, Map<String, Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Holder(UUID studio, String address) {}

    /** @param most holds of one address at once, in one studio */
    LiveHolds(int most) {
        this.most = most;
    }

    /**
     * Counts a new hold; false when the address has its share.
     *
     * @param previous the token of the hold that it replaces; empty when it replaces none
     */
    synchronized boolean admit(
            UUID studio, String address, String previous, String token, Instant now, Instant expires) {
        Map<String, Instant> own = holds.computeIfAbsent(new Holder(studio, address), holder -> new HashMap<>());
        own.values().removeIf(end -> !now.isBefore(end));
        int others = own.size() - (own.containsKey(previous) ? 1 : 0);
        if (others >= most) {
            return false;
        }
        own.remove(previous);
        own.put(token, expires);
        return true;
    }

    /** It was given back or became a booking. */
    synchronized void end(UUID studio, String address, String token) {
        Map<String, Instant> own = holds.get(new Holder(studio, address));
        if (own != null) {
            own.remove(token);
        }
    }
}
