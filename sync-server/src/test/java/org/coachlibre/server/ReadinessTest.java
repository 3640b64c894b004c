package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Anybody may ask whether the server is ready; that must cost the disk nothing. */
class ReadinessTest {
    @Test
    void theDatabaseIsAskedOnceInFiveSecondsHoweverOftenTheQuestionComes() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
        AtomicInteger commits = new AtomicInteger();
        AtomicBoolean works = new AtomicBoolean(true);
        Readiness readiness = new Readiness(
                () -> {
                    commits.incrementAndGet();
                    return works.get();
                },
                nanos::get);
        for (int i = 0; i < 1000; i++) {
            assertTrue(readiness.isReady());
        }
        assertEquals(1, commits.get());
        works.set(false);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertFalse(readiness.isReady());
        assertFalse(readiness.isReady());
        assertEquals(2, commits.get());
        works.set(true);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertTrue(readiness.isReady(), "it recovers by itself");
    }
}
