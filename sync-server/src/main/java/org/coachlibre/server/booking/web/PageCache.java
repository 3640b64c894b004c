package org.coachlibre.server.booking.web;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.coachlibre.server.booking.service.Generations;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.releases.Shells;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers, ready to be sent, until the studio's data, its site or the minute changes. Bounded: when full, it starts anew.
 * Safe for use by many threads.
 */
final class PageCache {
    private static final int MOST = 4_000;
    private static final int LONGEST_KEY = 300;

    private final ConcurrentMap<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Generations data;
    private final Shells shells;
    private final LongSupplier minute;

    /** What an answer depends on besides data and time. */
    record Key(UUID studio, String page, String language, String query) {}

    /** When an answer was begun: it is good as long as this stays the same. */
    record Moment(long minute, long data, long shell) {}

    private record Kept(Moment moment, Reply reply) {}

    PageCache(Generations data, Shells shells, LongSupplier minute) {
        this.data = data;
        this.shells = shells;
        this.minute = minute;
    }

    /** Taken before anything is read for an answer. */
    Moment moment(UUID studio) {
        return new Moment(minute.getAsLong(), data.of(studio), shells.generation(studio));
    }

    @Nullable
    Reply find(Key key) {
        Kept found = kept.get(key);
        return found != null && found.moment().equals(moment(key.studio())) ? found.reply() : null;
    }

    void keep(Key key, Moment moment, Reply reply) {
        if (key.query().length() + key.page().length() > LONGEST_KEY) {
            return;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, new Kept(moment, reply));
    }
}
