package org.coachlibre.server.booking.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.coachlibre.server.booking.service.Generations;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.releases.Shells;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers, ready to be sent, until the studio's data, its site or the minute changes. Bounded in bytes: what was not asked for
 * longest goes first. Keys are made of what was understood of an address, so that a made-up query is no new page. Safe for use by
 * many threads.
 */
final class PageCache {
    /** All studios together. */
    static final long MOST_BYTES = 16_000_000;

    /** What an answer costs besides its body: key, headers, the map's own. */
    private static final int OVERHEAD = 1_000;

    private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Generations data;
    private final Shells shells;
    private final LongSupplier minute;
    private long bytes;
    private long tidied;

    /**
     * What an answer depends on besides data and time.
     *
     * @param day the first one that is asked for
     * @param until the last one, for lists
     */
    record Key(
            UUID studio,
            String page,
            String language,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            @Nullable YearMonth month,
            @Nullable ZoneId zone) {}

    /** When an answer was begun: it is good as long as this stays the same. */
    record Moment(long minute, long data, long shell) {}

    private record Kept(Moment moment, Reply reply) {
        long size() {
            return reply.body().length + (long) OVERHEAD;
        }
    }

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
        Moment now = moment(key.studio());
        synchronized (kept) {
            Kept found = kept.get(key);
            if (found == null) {
                return null;
            }
            if (found.moment().equals(now)) {
                return found.reply();
            }
            remove(key);
            return null;
        }
    }

    void keep(Key key, Moment moment, Reply reply) {
        synchronized (kept) {
            remove(key);
            if (moment.minute() != tidied) {
                tidied = moment.minute();
                kept.values().removeIf(old -> old.moment().minute() != tidied);
                bytes = kept.values().stream().mapToLong(Kept::size).sum();
            }
            Kept fresh = new Kept(moment, reply);
            kept.put(key, fresh);
            bytes += fresh.size();
            while (bytes > MOST_BYTES) {
                remove(kept.firstEntry().getKey());
            }
        }
    }

    private void remove(Key key) {
        Kept old = kept.remove(key);
        bytes -= old == null ? 0 : old.size();
    }

    /** The bytes that are kept now. */
    long size() {
        synchronized (kept) {
            return bytes;
        }
    }
}
