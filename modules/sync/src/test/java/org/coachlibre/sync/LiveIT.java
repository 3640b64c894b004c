package org.coachlibre.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.SignalWaiting;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.Laptop;
import org.coachlibre.syncprotocol.EventKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIT {
    private static final Instant MONDAY = Instant.parse("2026-06-15T08:00:00Z");

    /** Told when the handler ran. */
    private record Came(String kind, UUID id) {}

    @TempDir
    private Path folder;

    @Test
    void what_happens_arrives_at_once_and_what_is_made_goes_at_once() {
        try (FakeServer server = new FakeServer();
                Laptop laptop = new Laptop(folder, Clock.systemUTC(), null)) {
            announceBookings(laptop);
            laptop.sync().start();
            laptop.enrolled(server);
            laptop.await(SyncStateChanged.class, change -> change.now() == SyncState.LIVE);

            UUID booked = server.log().book(MONDAY, "client@example.org").id();
            laptop.await(Came.class, came -> came.kind().equals(EventKinds.BOOKED));
            UUID asked = laptop.ask(MONDAY.plusSeconds(3600));
            laptop.await(Came.class, came -> came.kind().equals(EventKinds.BOOKED));

            assertEquals(Set.of(booked, asked), server.log().bookings().keySet());
            server.revokeAll();
            server.log().book(MONDAY.plusSeconds(7200), "late@example.org");
            laptop.await(SyncStateChanged.class, change -> change.now() == SyncState.REFUSED);
            laptop.sync().stop();
        }
    }

    @Test
    void a_server_that_comes_back_is_found_again() {
        try (FakeServer server = new FakeServer();
                Laptop laptop = new Laptop(folder, Clock.systemUTC(), null)) {
            announceBookings(laptop);
            laptop.enrolled(server);
            for (int i = 0; i < 3; i++) {
                server.fail("GET events", FakeServer.Fault.UNAVAILABLE);
            }
            laptop.sync().start();
            laptop.await(SyncStateChanged.class, change -> change.now() == SyncState.LIVE);

            server.log().book(MONDAY, "client@example.org");
            laptop.await(Came.class, came -> true);
            laptop.sync().stop();
            assertTrue(
                    laptop.pauses().contains(Duration.ofSeconds(4)),
                    laptop.pauses().toString());
            assertEquals(SyncState.OFFLINE, laptop.sync().state());
        }
    }

    @Test
    void the_pause_doubles_up_to_its_limit_and_half_of_it_is_chance() {
        Backoff whole = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 1);
        Backoff half = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 0);

        assertEquals(Duration.ofSeconds(1), whole.after(1));
        assertEquals(Duration.ofSeconds(8), whole.after(4));
        assertEquals(Duration.ofSeconds(60), whole.after(1_000_000));
        assertEquals(Duration.ofSeconds(4), half.after(4));
    }

    @Test
    void a_wake_before_the_wait_is_not_lost() throws InterruptedException {
        SignalWaiting waiting = new SignalWaiting();
        waiting.wake();
        waiting.wake();
        long start = System.nanoTime();
        waiting.await(Duration.ofMinutes(5));
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
    }

    private static void announceBookings(Laptop laptop) {
        laptop.handling(
                Set.of(EventKinds.BOOKED, EventKinds.MOVED, EventKinds.CANCELLED),
                (transaction, event) ->
                        transaction.afterCommit(() -> laptop.publish(new Came(event.kind(), event.id()))));
    }
}
