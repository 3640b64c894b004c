package org.coachlibre.server.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.coachlibre.server.booking.service.Generations;
import org.coachlibre.server.booking.web.PageCache.Key;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.releases.Shells;
import org.junit.jupiter.api.Test;

/** Kept pages never take more than their share of the memory. */
class PageCacheTest {
    private static final UUID STUDIO = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private final AtomicLong minute = new AtomicLong(1);
    private final Generations data = new Generations();
    private final PageCache cache = new PageCache(data, new NoShells(), minute::get);

    private static final class NoShells implements Shells {
        @Override
        public Optional<String> find(UUID studio, String language) {
            return Optional.empty();
        }

        @Override
        public long generation(UUID studio) {
            return 0;
        }
    }

    private static Key key(int day) {
        return new Key(STUDIO, "one", "fr", DAY.plusDays(day), null, null, null);
    }

    private void keep(int day, int size) {
        cache.keep(key(day), cache.moment(STUDIO), Reply.bytes(200, "text/html", new byte[size]));
    }

    @Test
    void manyLargePagesStayWithinTheBoundAndTheNewestAreKept() {
        for (int day = 0; day < 4000; day++) {
            keep(day, 50_000);
            assertTrue(cache.size() <= PageCache.MOST_BYTES);
        }
        assertNotNull(cache.find(key(3999)));
        assertNull(cache.find(key(0)));
        keep(1, 20_000_000);
        assertEquals(0, cache.size(), "what is larger than everything is not kept");
    }

    @Test
    void whatIsAskedForStaysLongerThanWhatIsNot() {
        keep(0, 5_000_000);
        keep(1, 5_000_000);
        keep(2, 5_000_000);
        assertNotNull(cache.find(key(0)));
        keep(3, 5_000_000);
        assertNotNull(cache.find(key(0)));
        assertNull(cache.find(key(1)));
    }

    @Test
    void staleAnswersAreDroppedWhenTheyAreMetAndOnceAMinute() {
        keep(0, 1000);
        keep(1, 1000);
        keep(2, 1000);
        data.next(STUDIO);
        assertNull(cache.find(key(0)));
        assertEquals(4000, cache.size());
        minute.incrementAndGet();
        keep(3, 1000);
        assertEquals(2000, cache.size());
    }
}
