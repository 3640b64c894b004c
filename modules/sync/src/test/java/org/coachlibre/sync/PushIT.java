package org.coachlibre.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.FakeServer.Fault;
import org.coachlibre.sync.fake.Laptop;
import org.coachlibre.syncprotocol.BookingCancel;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.RefusalReasons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushIT {
    private static final Instant MONDAY = Instant.parse("2026-06-15T08:00:00Z");

    @TempDir
    private Path folder;

    private FakeServer server;
    private Laptop laptop;

    @BeforeEach
    void open() {
        server = new FakeServer();
        laptop = new Laptop(folder.resolve("a")).withInbox().enrolled(server);
    }

    @AfterEach
    void close() {
        laptop.close();
        server.close();
    }

    @Test
    void what_is_asked_offline_is_granted_later() {
        UUID id = laptop.ask(MONDAY);
        assertEquals(1, laptop.sync().listWaiting().size());

        SyncReport report = laptop.sync().syncNow();

        assertTrue(report.isComplete(), report.toString());
        assertEquals(1, report.pushed());
        assertTrue(server.log().bookings().containsKey(id));
        assertInstanceOf(Outcome.Done.class, laptop.heard().getFirst().outcome());
        assertEquals(List.of(), laptop.sync().listWaiting());
    }

    @Test
    void a_lost_reply_has_one_effect_and_the_same_outcome() {
        // Case Y1.
        laptop.ask(MONDAY);
        laptop.ask(MONDAY);
        server.fail("POST push", Fault.CUT_AFTER);

        assertEquals(SyncState.OFFLINE, laptop.sync().syncNow().state());
        assertEquals(2, laptop.sync().listWaiting().size());
        SyncReport report = laptop.sync().syncNow();

        assertEquals(2, report.pushed());
        assertEquals(1, report.refused());
        assertEquals(1, server.log().effects());
        assertEquals(2, laptop.heard().size());
    }

    @Test
    void a_killed_program_repeats_under_the_same_numbers() {
        // Cases Y1 and Y3: the reply is lost and so is the program.
        laptop.ask(MONDAY);
        server.fail("POST push", Fault.CUT_AFTER);
        laptop.sync().syncNow();
        laptop.close();

        laptop = new Laptop(folder.resolve("a")).withInbox();
        SyncReport report = laptop.sync().syncNow();

        assertEquals(1, report.pushed());
        assertEquals(0, report.refused());
        assertEquals(1, server.log().effects());
    }

    @Test
    void a_refusal_is_heard_once_and_never_sent_again() {
        // Case Y2: a client was first.
        server.log().book(MONDAY, "client@example.org");
        laptop.ask(MONDAY);

        laptop.sync().syncNow();
        laptop.sync().syncNow();

        Outcome.Refused refused = assertInstanceOf(
                Outcome.Refused.class, laptop.heard().getFirst().outcome());
        assertEquals(RefusalReasons.TAKEN, refused.reason());
        assertEquals(1, laptop.heard().size());
        assertEquals(1, server.seen("POST push").size());
        assertEquals(1, laptop.published(ConflictNoted.class).size());
    }

    @Test
    void a_change_that_is_undone_sends_nothing() {
        assertThrows(IllegalArgumentException.class, () -> laptop.database().write(transaction -> {
            laptop.sync().enqueue(transaction, PushKinds.BOOKING_CANCEL, new BookingCancel(UUID.randomUUID(), 1, null));
            throw new IllegalArgumentException("changed one's mind");
        }));

        assertEquals(0, laptop.sync().syncNow().pushed());
        assertEquals(0, server.seen("POST push").size());
    }

    @Test
    void a_server_in_trouble_is_asked_again() {
        laptop.ask(MONDAY);
        server.fail("POST push", Fault.UNAVAILABLE);
        server.fail("POST push", Fault.CUT_BEFORE);

        assertEquals(SyncState.OFFLINE, laptop.sync().syncNow().state());
        assertEquals(SyncState.OFFLINE, laptop.sync().syncNow().state());
        assertEquals(1, laptop.sync().syncNow().pushed());
        assertEquals(1, server.log().effects());
    }

    @Test
    void one_unreadable_message_does_not_hold_up_the_others() {
        laptop.ask(MONDAY);
        laptop.enqueue("unreadable", new BookingCancel(UUID.randomUUID(), 1, null));
        laptop.ask(MONDAY.plusSeconds(7200));

        SyncReport report = laptop.sync().syncNow();

        assertEquals(3, report.pushed());
        assertEquals(1, report.refused());
        assertEquals(2, server.log().effects());
    }

    @Test
    void many_messages_go_in_order() {
        laptop.database().write(transaction -> {
            for (int i = 0; i < 1_200; i++) {
                laptop.sync()
                        .enqueue(transaction, PushKinds.BOOKING_CANCEL, new BookingCancel(new UUID(1, i), 1, null));
            }
            return null;
        });

        assertEquals(1_200, laptop.sync().syncNow().pushed());
        assertEquals(3, server.seen("POST push").size());
        assertTrue(laptop.heard().get(1_199).message().body().contains(new UUID(1, 1_199).toString()));
    }

    @Test
    void a_laptop_restored_from_a_backup_is_not_taken_for_its_former_self() {
        // Case Y5: after the backup the laptop sent more; restored, it must not get those outcomes for its new
        // messages.
        laptop.ask(MONDAY);
        laptop.sync().syncNow();
        laptop.close();
        Laptop.copy(folder.resolve("a"), folder.resolve("backup"));
        laptop = new Laptop(folder.resolve("a")).withInbox();
        laptop.ask(MONDAY.plusSeconds(3600));
        laptop.sync().syncNow();
        laptop.close();

        laptop = new Laptop(folder.resolve("backup")).withInbox();
        UUID id = laptop.ask(MONDAY.plusSeconds(7200));
        SyncReport report = laptop.sync().syncNow();

        assertEquals(1, report.pushed());
        assertTrue(server.log().bookings().containsKey(id));
        assertEquals(3, server.log().effects());
        assertEquals(3, laptop.applied().size());
    }

    @Test
    void a_restored_laptop_offers_what_it_holds_again_and_an_untouched_one_changes_nothing() {
        laptop.sync().putProjection("booking", Map.of("busy", "of the backup"));
        laptop.sync().syncNow();
        laptop.close();
        Laptop.copy(folder.resolve("a"), folder.resolve("backup"));
        laptop = new Laptop(folder.resolve("a")).withInbox();
        for (String later : List.of("later", "latest")) {
            laptop.sync().putProjection("booking", Map.of("busy", later));
            laptop.sync().syncNow();
        }
        laptop.close();

        laptop = new Laptop(folder.resolve("backup")).withInbox();
        // As at every start: the same as was told before the backup, so there seems to be nothing to send.
        laptop.sync().putProjection("booking", Map.of("busy", "of the backup"));
        laptop.sync().syncNow();

        assertEquals(
                "{\"busy\":\"of the backup\"}", server.projection("booking"), "what the coach sees is what is offered");
        assertEquals(
                List.of(Difference.Kind.SETTINGS_REPLACED),
                laptop.sync().listDifferences().stream().map(Difference::kind).toList());
        int sent = server.seen("PUT projections").size();
        laptop.sync().syncNow();
        assertEquals(sent, server.seen("PUT projections").size(), "once a start is enough");
    }

    @Test
    void two_copies_of_a_laptop_notice_each_other_and_go_on() {
        // Case Y5: cloned.
        laptop.ask(MONDAY);
        laptop.sync().syncNow();
        laptop.close();
        Laptop.copy(folder.resolve("a"), folder.resolve("clone"));
        laptop = new Laptop(folder.resolve("a")).withInbox();
        laptop.ask(MONDAY.plusSeconds(3600));
        laptop.sync().syncNow();
        try (Laptop clone = new Laptop(folder.resolve("clone")).withInbox()) {
            clone.ask(MONDAY.plusSeconds(7200));
            assertEquals(1, clone.sync().syncNow().pushed());

            UUID id = laptop.ask(MONDAY.plusSeconds(10_800));
            assertEquals(1, laptop.sync().syncNow().pushed());

            assertTrue(server.log().bookings().containsKey(id));
            assertEquals(4, server.log().effects());
            List<Difference.Kind> kinds = laptop.sync().listDifferences().stream()
                    .map(Difference::kind)
                    .toList();
            assertEquals(List.of(Difference.Kind.COPY_FOUND, Difference.Kind.NEW_HERE), kinds);
            assertEquals(1, laptop.published(DifferencesFound.class).size());
        }
    }

    @Test
    void a_revoked_device_sends_nothing_more_and_loses_nothing() {
        laptop.ask(MONDAY);
        server.revokeAll();

        assertEquals(SyncState.REFUSED, laptop.sync().syncNow().state());
        assertEquals(1, laptop.sync().listWaiting().size());

        laptop.enrolled(server);
        assertEquals(1, laptop.sync().syncNow().pushed());
    }
}
