package org.coachlibre.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.coachlibre.storage.StorageException;
import org.coachlibre.sync.fake.FakeLog;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.FakeServer.Fault;
import org.coachlibre.sync.fake.Laptop;
import org.coachlibre.sync.store.KnownThings;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullIT {
    private static final Instant MONDAY = Instant.parse("2026-06-15T08:00:00Z");

    @TempDir
    private Path folder;

    private FakeServer server;

    @BeforeEach
    void open() {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void ten_thousand_events_arrive_once_each_though_the_line_is_cut_after_each_page() {
        // Case Y7.
        try (Laptop laptop = laptop()) {
            laptop.sync().syncNow();
            for (int i = 0; i < 10_000; i++) {
                server.log().append(EventKinds.MAIL_FAILED, Map.of("n", i));
            }
            server.failEverySecond("GET events", Fault.TRUNCATED);
            int cuts = 0;
            while (laptop.sync().syncNow().state() != SyncState.LIVE) {
                cuts++;
                assertTrue(cuts < 200, "never done");
            }

            assertTrue(cuts > 20, "only " + cuts);
            assertEquals(10_000, laptop.applied().size());
            assertEquals(10_000, new HashSet<>(laptop.applied()).size());
        }
    }

    @Test
    void a_machine_that_fails_between_the_events_and_the_cursor_loses_nothing_and_does_nothing_twice() {
        // Case Y3.
        AtomicBoolean isFull = new AtomicBoolean(true);
        try (Laptop laptop = new Laptop(folder.resolve("a"))
                .handling(Set.of(EventKinds.BOOKED), (transaction, event) -> {
                    if (event.body().contains("third@") && isFull.get()) {
                        throw new StorageException.DiskFull(null);
                    }
                })
                .enrolled(server)) {
            laptop.sync().syncNow();
            for (String name : List.of("first@", "second@", "third@", "fourth@")) {
                server.log().book(MONDAY, name + "example.org");
            }

            assertThrows(StorageException.DiskFull.class, () -> laptop.sync().syncNow());
            assertEquals(0, laptop.applied().size());

            isFull.set(false);
            assertEquals(4, laptop.sync().syncNow().received());
            assertEquals(4, new HashSet<>(laptop.applied()).size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:00Z", "2026-05-29T00:00:00Z", "2026-06-04T00:00:00Z", "2100-01-01T00:00:00Z"})
    void the_laptops_clock_decides_nothing(String now) {
        // Case Y4.
        try (Laptop laptop = new Laptop(folder.resolve("a"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .withInbox()
                .enrolled(server)) {
            server.log().book(MONDAY, "client@example.org");
            UUID asked = laptop.ask(MONDAY.plusSeconds(3600));
            laptop.ask(MONDAY);

            SyncReport report = laptop.sync().syncNow();

            assertTrue(report.isComplete());
            assertEquals(2, report.pushed());
            assertEquals(1, report.refused());
            assertTrue(server.log().bookings().containsKey(asked));
        }
    }

    @Test
    void a_kind_from_a_newer_server_is_kept_and_applied_after_the_update() {
        // Case Y8.
        Path place = folder.resolve("a");
        try (Laptop laptop = new Laptop(place).withInbox().enrolled(server)) {
            laptop.sync().syncNow();
            server.log().append("course.finished", Map.of("course", "c-1", "newField", 1));
            server.log().book(MONDAY, "client@example.org");

            SyncReport report = laptop.sync().syncNow();

            assertEquals(1, report.received());
            assertEquals(1, report.setAside());
            SetAsideEvent aside = laptop.sync().listSetAside().getFirst();
            assertEquals("course.finished", aside.kind());
            assertEquals(SetAsideEvent.Reason.UNKNOWN_KIND, aside.reason());
            assertTrue(aside.body().contains("newField"));
            assertEquals(0, laptop.sync().retrySetAside());
        }
        try (Laptop updated =
                new Laptop(place).withInbox().handling(Set.of("course.finished"), (transaction, event) -> {})) {
            assertEquals(1, updated.sync().retrySetAside());
            assertEquals(List.of(), updated.sync().listSetAside());
        }
    }

    @Test
    void a_poisoned_event_is_set_aside_and_the_rest_goes_on() {
        // Case Y8.
        AtomicInteger calls = new AtomicInteger();
        try (Laptop laptop = new Laptop(folder.resolve("a"))
                .handling(Set.of(EventKinds.BOOKED), (transaction, event) -> {
                    calls.incrementAndGet();
                    if (event.body().contains("poison@")) {
                        throw new IllegalStateException("cannot be");
                    }
                })
                .enrolled(server)) {
            laptop.sync().syncNow();
            for (String name : List.of("a@", "poison@", "b@", "poison@", "c@")) {
                server.log().book(MONDAY, name + "example.org");
            }
            server.log().append(EventKinds.BOOKED, Map.of("id", "not a booking"));

            SyncReport report = laptop.sync().syncNow();

            assertEquals(3, report.received());
            assertEquals(3, report.setAside());
            assertEquals(3, laptop.applied().size());
            assertEquals(3, laptop.published(EventSetAside.class).size());
            assertEquals(
                    SetAsideEvent.Reason.FAILED,
                    laptop.sync().listSetAside().getFirst().reason());
            assertEquals(0, laptop.sync().syncNow().received());
        }
    }

    @Test
    void a_laptop_that_was_away_too_long_fetches_the_whole_state() {
        try (Laptop laptop = laptop()) {
            BookingState kept = server.log().book(MONDAY, "kept@example.org");
            laptop.sync().syncNow();
            server.log().put(FakeLog.with(kept, BookingState.Status.CANCELLED, kept.start(), 2), EventKinds.CANCELLED);
            server.log().book(MONDAY.plusSeconds(3600), "new@example.org");
            server.log()
                    .message(new ReceivedMessage(
                            UUID.randomUUID(), MONDAY, "Bo", "bo@example.org", null, "fr", "Bonjour"));
            server.log().forgetBefore(5);

            assertEquals(3, laptop.sync().syncNow().received());
            assertEquals(0, laptop.sync().syncNow().received());
            assertEquals(
                    List.of(Difference.Kind.CHANGED_HERE, Difference.Kind.NEW_HERE),
                    laptop.sync().listDifferences().stream()
                            .map(Difference::kind)
                            .toList());
        }
    }

    @Test
    void the_whole_state_comes_page_by_page_and_what_happens_between_is_neither_lost_nor_doubled() {
        KnownThings known = new KnownThings();
        server.log().snapshotPages(10);
        try (Laptop laptop = laptop()) {
            laptop.sync().syncNow();
            List<ReceivedMessage> messages = new ArrayList<>();
            List<BookingState> booked = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                booked.add(server.log().book(MONDAY.plusSeconds(3600L * i), "b" + i + "@example.org"));
                messages.add(message("m" + i + "@example.org"));
                server.log().message(messages.getLast());
            }
            server.log().forgetBefore(51);
            server.log().betweenPages(() -> {
                BookingState first = booked.getFirst();
                server.log()
                        .put(
                                FakeLog.with(first, BookingState.Status.CANCELLED, first.start(), 2),
                                EventKinds.CANCELLED);
                server.log().book(MONDAY.minusSeconds(3600), "between@example.org");
                messages.add(message("between@example.org"));
                server.log().message(messages.getLast());
            });
            laptop.sync().syncNow();
            laptop.sync().syncNow();
            laptop.database().read(tx -> {
                assertEquals(26, known.listBookings(tx).size());
                assertEquals(
                        2, known.listBookings(tx).get(booked.getFirst().id()).version());
                messages.forEach(message -> assertTrue(known.knowsMessage(tx, message.id())));
                return null;
            });
            Set<UUID> once = new HashSet<>(laptop.applied());
            assertEquals(once.size(), laptop.applied().size());
            assertEquals(List.of(), laptop.sync().listSetAside());
            assertEquals(0, laptop.sync().syncNow().received());
            assertEquals(List.of(), server.seen("POST push"), "nothing had to be given back");
        }
    }

    @Test
    void the_whole_state_that_is_cut_off_between_two_pages_is_read_again_and_applied_once() {
        server.log().snapshotPages(2);
        try (Laptop laptop = laptop()) {
            laptop.sync().syncNow();
            for (int i = 0; i < 5; i++) {
                server.log().book(MONDAY.plusSeconds(3600L * i), "b" + i + "@example.org");
            }
            server.log().forgetBefore(6);
            server.log().betweenPages(() -> server.fail("GET snapshot", FakeServer.Fault.TRUNCATED));
            laptop.sync().syncNow();
            laptop.sync().syncNow();
            assertEquals(5, laptop.applied().size());
            assertEquals(5, laptop.sync().listDifferences().size(), "each is told of once");
            assertEquals(0, laptop.sync().syncNow().received());
        }
    }

    private static ReceivedMessage message(String email) {
        return new ReceivedMessage(UUID.randomUUID(), MONDAY, "Bo", email, null, "fr", "Bonjour");
    }

    @Test
    void a_restored_server_gets_back_what_it_lost_and_nothing_is_deleted() {
        // Case Y6.
        try (Laptop laptop = laptop()) {
            BookingState early = server.log().book(MONDAY, "early@example.org");
            BookingState late = server.log().book(MONDAY.plusSeconds(3600), "late@example.org");
            BookingState moved = server.log().book(MONDAY.plusSeconds(7200), "moved@example.org");
            laptop.sync().syncNow();
            BookingState movedTo = FakeLog.with(moved, moved.status(), MONDAY.plusSeconds(90_000), 2);
            server.log().put(movedTo, EventKinds.MOVED);
            laptop.sync().putProjection("booking", Map.of("version", 1));
            laptop.sync().syncNow();
            server.log().restore(List.of(early, moved));
            int before = laptop.applied().size();

            SyncReport report = laptop.sync().syncNow();

            assertTrue(report.isComplete(), report.toString());
            Map<UUID, BookingState> back = server.log().bookings();
            assertEquals(Set.of(early.id(), late.id(), moved.id()), back.keySet());
            assertEquals(late, back.get(late.id()));
            assertEquals(movedTo, back.get(moved.id()));
            assertEquals(before, laptop.applied().size(), "what was only given back is no news");
            assertEquals(
                    List.of(Difference.Kind.GIVEN_BACK, Difference.Kind.GIVEN_BACK),
                    laptop.sync().listDifferences().stream()
                            .map(Difference::kind)
                            .toList());
        }
    }

    @Test
    void what_a_restored_server_cannot_take_back_is_shown() {
        try (Laptop laptop = laptop()) {
            BookingState lost = server.log().book(MONDAY, "lost@example.org");
            laptop.sync().syncNow();
            server.log().restore(List.of());
            server.log().book(MONDAY, "new@example.org");

            laptop.sync().syncNow();

            List<Difference> differences = new ArrayList<>(laptop.sync().listDifferences());
            Difference last = differences.getLast();
            assertEquals(Difference.Kind.NOT_TAKEN_BACK, last.kind());
            assertEquals(lost.id().toString(), last.subject());
            laptop.sync()
                    .forgetDifferences(differences.stream().map(Difference::id).toList());
            assertEquals(List.of(), laptop.sync().listDifferences());
        }
    }

    @Test
    void moving_to_another_server_takes_everything_along() {
        try (Laptop laptop = laptop();
                FakeServer other = new FakeServer()) {
            BookingState booking = server.log().book(MONDAY, "client@example.org");
            laptop.sync().putProjection("booking", Map.of("version", 1));
            laptop.publisher()
                    .publish(Map.of("index.html", SiteFile.of("hello".getBytes())), new Laptop.QuietProgress());
            laptop.sync().syncNow();
            UUID asked = laptop.ask(MONDAY.plusSeconds(3600));

            laptop.sync().moveTo(other.address(), other.newCode(), "laptop");
            SyncReport report = laptop.sync().syncNow();

            assertTrue(report.isComplete(), report.toString());
            assertEquals(Set.of(booking.id(), asked), other.log().bookings().keySet());
            assertEquals("{\"version\":1}", other.projection("booking"));
            assertEquals(List.of(), laptop.sync().listDifferences());
            assertTrue(laptop.publisher().current().isEmpty());
            laptop.publisher()
                    .publish(Map.of("index.html", SiteFile.of("hello".getBytes())), new Laptop.QuietProgress());
            assertEquals(Map.of("index.html", "hello"), other.releases().served());
        }
    }

    private Laptop laptop() {
        return new Laptop(folder.resolve("a")).withInbox().enrolled(server);
    }
}
