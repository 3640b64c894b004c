package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.booking.store.JooqContactMessages;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.syncprotocol.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole state of a studio, however much there is, and how long messages are kept. */
class SnapshotIT {
    @TempDir
    Path data;

    private ServerFixture server;
    private Laptop laptop;
    private Ids ids;

    @BeforeEach
    void start() {
        server = new ServerFixture(data);
        laptop = server.enrolNew("anna");
        ids = new Ids(server.clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** As the contact form does, without the limits for visitors. */
    private List<UUID> receive(int count, String text) {
        JooqContactMessages messages = new JooqContactMessages();
        UUID studio = laptop.enrolled().studio();
        return server.server().context().database().write(tx -> {
            List<UUID> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ReceivedMessage message = new ReceivedMessage(
                        ids.next(), server.clock.instant(), "Ana", "ana@example.org", null, "en", text);
                messages.insert(tx, studio, message);
                server.server().context().events().append(tx, studio, EventKinds.MESSAGE_RECEIVED, message);
                made.add(message.id());
            }
            return made;
        });
    }

    private Snapshot page(String name) {
        HttpResponse<String> answer = laptop.get("/api/v1/snapshot?page=" + name);
        assertEquals(200, answer.statusCode(), answer.body());
        return ServerFixture.read(answer.body(), Snapshot.class);
    }

    private List<Snapshot> pages() {
        List<Snapshot> pages = new ArrayList<>();
        for (String next = Snapshot.FIRST; next != null; next = pages.getLast().next()) {
            pages.add(page(next));
            assertTrue(pages.size() < 100, "never ends");
        }
        return pages;
    }

    private static List<UUID> messagesOf(List<Snapshot> pages) {
        return pages.stream()
                .flatMap(page -> page.messages().stream().map(ReceivedMessage::id))
                .toList();
    }

    private EventPage events(long after) {
        HttpResponse<String> answer = laptop.get(
                "/api/v1/events?after=" + after + "&epoch=" + laptop.enrolled().epoch());
        assertEquals(200, answer.statusCode(), answer.body());
        return ServerFixture.read(answer.body(), EventPage.class);
    }

    @Test
    void twoThousandLongMessagesAndTheBookingsComeInPagesThatCanBeRead() {
        List<UUID> sent = receive(2000, "x".repeat(5000));
        List<UUID> booked = restore(300);
        List<Snapshot> pages = pages();
        assertTrue(pages.size() > 5, pages.size() + " pages");
        assertEquals(new HashSet<>(sent), new HashSet<>(messagesOf(pages)));
        assertEquals(2000, messagesOf(pages).size(), "none twice");
        List<UUID> told = pages.stream()
                .flatMap(page -> page.bookings().stream().map(BookingState::id))
                .toList();
        assertEquals(300, told.size());
        assertEquals(new HashSet<>(booked), new HashSet<>(told));
        assertEquals(
                Set.of(2300L), new HashSet<>(pages.stream().map(Snapshot::seq).toList()));
    }

    private List<UUID> restore(int count) {
        List<PushMessage> messages = new ArrayList<>();
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(ids.next());
            BookingState state = new BookingState(
                    made.getLast(),
                    "one",
                    "One",
                    server.clock.instant().plus(Duration.ofHours(i)),
                    server.clock.instant().plus(Duration.ofHours(i + 1)),
                    "Europe/Paris",
                    "fr",
                    BookingState.Status.CONFIRMED,
                    "Ana",
                    "ana@example.org",
                    null,
                    null,
                    1,
                    BookingState.MadeBy.CLIENT,
                    server.clock.instant(),
                    0);
            messages.add(new PushMessage(i + 1, PushKinds.BOOKING_RESTORE, ServerFixture.CODEC.tree(state)));
        }
        HttpResponse<String> answer =
                laptop.post("/api/v1/push", new PushRequest(laptop.enrolled().deviceId(), 1, messages));
        assertEquals(200, answer.statusCode(), answer.body());
        return made;
    }

    @Test
    void aLaptopThatKnowsNoPagesGetsTheWhole() {
        List<UUID> sent = receive(250, "short");
        Snapshot whole = ServerFixture.read(laptop.get("/api/v1/snapshot").body(), Snapshot.class);
        assertEquals(new HashSet<>(sent), new HashSet<>(messagesOf(List.of(whole))));
        assertEquals(null, whole.next());
        for (String wrong : List.of("x", "1", "-1.", "0.x", "9999.", "0.1-1-1-1-1")) {
            assertEquals(400, laptop.get("/api/v1/snapshot?page=" + wrong).statusCode(), wrong);
        }
        assertEquals(null, page("999.").next(), "beyond the end there is nothing");
    }

    @Test
    void pagesOfEventsCanBeReadHoweverLongTheMessagesAre() {
        receive(500, "語".repeat(5000));
        Set<Long> seen = new HashSet<>();
        long after = 0;
        while (after < 500) {
            EventPage page = events(after);
            page.events().forEach(event -> seen.add(event.seq()));
            after = page.events().getLast().seq();
        }
        assertEquals(500, seen.size());
    }

    @Test
    void messagesGoAMonthAfterEveryComputerHasThem() {
        Laptop second = server.enrol(server.server().issueCode("anna"), "Second");
        List<UUID> old = receive(3, "old");
        String path = "/api/v1/events?after=3&epoch=" + laptop.enrolled().epoch();
        assertEquals(200, laptop.get(path).statusCode());
        server.clock.advance(Duration.ofDays(29));
        laptop.get(path);
        second.get("/api/v1/devices");
        List<UUID> fresh = receive(1, "fresh");
        server.clock.advance(Duration.ofDays(2));
        server.server().cleanUp();
        assertEquals(4, messagesOf(pages()).size(), "the second computer does not have them");

        assertEquals(200, second.get(path).statusCode());
        laptop.get(path);
        server.server().cleanUp();
        assertEquals(fresh, messagesOf(pages()));
        assertEquals(1, events(3).events().size());
        String log = server.server().context().database().read(tx -> server.server()
                .context()
                .events()
                .listAfter(tx, laptop.enrolled().studio(), 0, 100)
                .toString());
        assertFalse(log.contains(old.getFirst().toString()), "in the log neither");
        String gone = "/api/v1/events?after=0&epoch=" + laptop.enrolled().epoch();
        assertEquals(409, laptop.get(gone).statusCode(), "who has less needs the whole state");
    }

    @Test
    void aComputerThatNeverComesAgainDoesNotKeepMessagesForEver() {
        Laptop lost = server.enrol(server.server().issueCode("anna"), "Lost");
        assertEquals(200, lost.get("/api/v1/devices").statusCode());
        receive(2, "old");
        for (int i = 0; i < 7; i++) {
            server.clock.advance(Duration.ofDays(10));
            laptop.get("/api/v1/events?after=2&epoch=" + laptop.enrolled().epoch());
        }
        server.server().cleanUp();
        assertEquals(List.of(), messagesOf(pages()), "its token ended");
    }
}
