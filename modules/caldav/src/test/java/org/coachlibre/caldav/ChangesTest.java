package org.coachlibre.caldav;

import static org.coachlibre.caldav.Recorded.error;
import static org.coachlibre.caldav.Recorded.etag;
import static org.coachlibre.caldav.Recorded.event;
import static org.coachlibre.caldav.Recorded.found;
import static org.coachlibre.caldav.Recorded.multistatus;
import static org.coachlibre.caldav.Recorded.status;
import static org.coachlibre.caldav.Recorded.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Instant SINCE = Instant.parse("2026-05-01T00:00:00Z");

    private RecordedServer server;
    private final CalDav calDav = new CalDav();

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
    }

    @AfterEach
    void stop() {
        calDav.close();
        server.close();
    }

    @Test
    void the_same_token_or_version_asks_nothing() throws InterruptedException {
        assertInstanceOf(
                CalendarChanges.Unchanged.class,
                read(server.calendar("", "t1", true), new ReadState("", "t1", Map.of())));
        assertInstanceOf(
                CalendarChanges.Unchanged.class,
                read(server.calendar("c1", "", false), new ReadState("c1", "", Map.of())));
        assertEquals(List.of(), server.asked);
    }

    @Test
    void a_list_of_changes_tells_what_is_new_changed_and_gone() throws InterruptedException {
        server.then(207, multistatus(etag("/cal/a.ics", "2"), status("/cal/b.ics", 404), token("t2")))
                .then(207, multistatus(event("/cal/a.ics", "2", "New")));

        CalendarChanges.Changed changed =
                changed(server.calendar("", "t2", true), new ReadState("", "t1", known("a.ics", "1", "b.ics", "1")));

        assertEquals(List.of(at("a.ics")), addresses(changed));
        assertTrue(changed.events().getFirst().data().contains("SUMMARY:New\r\n"));
        assertEquals(List.of(at("b.ics")), changed.removed());
        assertEquals("t2", changed.syncToken());
        assertTrue(server.asked.getFirst().body().contains("<D:sync-token>t1</D:sync-token>"));
    }

    @Test
    void a_list_cut_off_by_507_is_read_on() throws InterruptedException {
        server.then(
                        207,
                        multistatus(
                                etag("/cal/a.ics", "1"), etag("/cal/b.ics", "1"), status("/cal/", 507), token("t1")))
                .then(207, multistatus(status("/cal/a.ics", 404), etag("/cal/c.ics", "1"), token("t2")))
                .then(207, multistatus(event("/cal/b.ics", "1", "B"), event("/cal/c.ics", "1", "C")));

        CalendarChanges.Changed changed = changed(server.calendar("", "t2", true), ReadState.NOTHING);

        assertEquals(List.of(at("b.ics"), at("c.ics")), addresses(changed));
        assertEquals(List.of(at("a.ics")), changed.removed());
        assertEquals("t2", changed.syncToken());
        assertTrue(server.asked.get(1).body().contains("<D:sync-token>t1</D:sync-token>"));
    }

    @Test
    void a_list_that_is_cut_off_at_the_same_place_for_ever_is_given_up() throws InterruptedException {
        server.then(207, multistatus(status("/cal/", 507), token("t1")))
                .then(207, multistatus(status("/cal/", 507), token("t1")));

        assertInstanceOf(Trouble.Malformed.class, failed(server.calendar("", "t9", true), ReadState.NOTHING));
    }

    @Test
    void an_unknown_token_means_reading_everything_and_removing_only_what_is_404() throws InterruptedException {
        for (int status : new int[] {403, 409}) {
            server.asked.clear();
            server.then(status, error("valid-sync-token"))
                    .then(207, multistatus(etag("/cal/a.ics", "1"), etag("/cal/b.ics", "2"), token("t5")))
                    .then(
                            207,
                            multistatus(
                                    event("/cal/b.ics", "2", "B"),
                                    status("/cal/gone.ics", 404),
                                    status("/cal/shy.ics", 403),
                                    event("/cal/still.ics", "1", "Still there")));
            ReadState known = new ReadState(
                    "", "old", known("a.ics", "1", "b.ics", "1", "gone.ics", "1", "shy.ics", "1", "still.ics", "1"));

            CalendarChanges.Changed changed = changed(server.calendar("", "t5", true), known);

            assertEquals(List.of(at("gone.ics")), changed.removed());
            assertEquals(List.of(at("b.ics"), at("still.ics")), addresses(changed));
            assertEquals("t5", changed.syncToken());
            assertTrue(server.asked.get(1).body().contains("<D:sync-token></D:sync-token>"));
        }
    }

    @Test
    void without_a_list_of_changes_versions_are_compared() throws InterruptedException {
        server.then(
                        207,
                        multistatus(
                                found("/cal/", "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"),
                                etag("/cal/a.ics", "1"),
                                etag("/cal/b.ics", "2"),
                                etag("/cal/c.ics", "1")))
                .then(
                        207,
                        multistatus(
                                event("/cal/b.ics", "2", "B"),
                                event("/cal/c.ics", "1", "C"),
                                status("/cal/d.ics", 404)));

        CalendarChanges.Changed changed = changed(
                server.calendar("c2", "", false),
                new ReadState("c1", "", known("a.ics", "1", "b.ics", "1", "d.ics", "1")));

        assertEquals("PROPFIND", server.asked.getFirst().method());
        assertEquals(List.of(at("b.ics"), at("c.ics")), addresses(changed));
        assertEquals(List.of(at("d.ics")), changed.removed());
        assertEquals("c2", changed.version());
    }

    @Test
    void a_server_that_does_not_know_the_list_after_all_is_compared_with() throws InterruptedException {
        for (int status : new int[] {400, 403, 405, 501}) {
            server.then(status, error("supported-report"))
                    .then(207, multistatus(etag("/cal/a.ics", "1")))
                    .then(207, multistatus(event("/cal/a.ics", "1", "A")));

            assertEquals(List.of(at("a.ics")), addresses(changed(server.calendar("c1", "", true), ReadState.NOTHING)));
        }
    }

    @Test
    void names_are_asked_for_by_the_hundred_and_long_lists_read_whole() throws InterruptedException {
        server.then(207, list(250))
                .then(207, events(0, 100))
                .then(207, events(100, 200))
                .then(207, events(200, 250));
        assertEquals(
                250,
                changed(server.calendar("", "t", true), ReadState.NOTHING)
                        .events()
                        .size());
        assertEquals(4, server.asked.size());
        assertEquals(100, server.asked.get(1).body().split("<D:href>").length - 1);
        server.asked.clear();

        server.then(207, list(251)).then(207, events(0, 200));
        CalendarChanges.Changed whole = changed(server.calendar("", "t", true), ReadState.NOTHING);

        assertEquals(2, server.asked.size());
        assertTrue(server.asked.getLast().body().contains("start=\"20260501T000000Z\""));
        assertEquals(251, whole.events().size());
        assertEquals(
                51, whole.events().stream().filter(one -> one.data().isEmpty()).count());
    }

    @Test
    void what_is_not_answered_is_asked_for_again_the_next_time() throws InterruptedException {
        server.then(207, multistatus(etag("/cal/a.ics", "1"), etag("/cal/b.ics", "1"), token("t2")))
                .then(207, multistatus(event("/cal/a.ics", "1", "A")));

        CalendarChanges.Changed changed =
                changed(server.calendar("c2", "t2", true), new ReadState("c1", "t1", Map.of()));

        assertEquals("t1", changed.syncToken());
        assertEquals("c1", changed.version());
        assertEquals(List.of(at("a.ics")), addresses(changed));
    }

    @Test
    void addresses_are_the_same_however_they_are_escaped_and_never_on_another_server() throws InterruptedException {
        server.then(
                        207,
                        multistatus(
                                etag("/cal/a%40b.ics", "1"),
                                etag(server.address() + "cal/c d.ics", "1"),
                                etag("https://evil.example.org/cal/x.ics", "1"),
                                token("t1")))
                .then(207, multistatus(event("/cal/a@b.ics", "1", "A"), event("/cal/c%20d.ics", "1", "C")));

        CalendarChanges.Changed changed = changed(server.calendar("", "t1", true), ReadState.NOTHING);

        assertEquals(List.of(at("a%40b.ics"), at("c%20d.ics")), addresses(changed));
        assertEquals("t1", changed.syncToken());
    }

    @Test
    void an_answer_of_five_megabytes_with_events_is_read() throws InterruptedException {
        String title = "x".repeat(1_000) + " &amp; more";
        String events = IntStream.range(0, 5_000)
                .mapToObj(i -> event("/cal/e" + i + ".ics", "1", title))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        server.then(207, list(5_000)).then(207, multistatus(events));

        CalendarChanges.Changed changed = changed(server.calendar("", "t", true), ReadState.NOTHING);

        assertTrue(events.length() > 5_000_000);
        assertEquals(5_000, changed.events().size());
        assertTrue(changed.events().getLast().data().contains("x & more\r\n"));
    }

    @Test
    void more_than_the_limits_allow_is_not_read() throws InterruptedException {
        CalDavLimits usual = CalDavLimits.USUAL;
        CalDavLimits tight = new CalDavLimits(
                usual.answer(), 20_000, 10, 2, usual.redirects(), usual.connecting(), usual.answering());
        try (CalDav narrow = new CalDav(tight)) {
            server.then(207, list(11)).then(207, list(2_000));
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        new CalendarChanges.Failed(new Trouble.TooLarge()),
                        narrow.read(server.account(), server.calendar("", "t", true), ReadState.NOTHING, SINCE));
            }
            server.then(207, multistatus(status("/cal/", 507), token("1")))
                    .then(207, multistatus(status("/cal/", 507), token("2")));
            assertEquals(
                    new CalendarChanges.Failed(new Trouble.TooLarge()),
                    narrow.read(server.account(), server.calendar("", "t", true), ReadState.NOTHING, SINCE));
        }
    }

    private static String list(int count) {
        StringBuilder list = new StringBuilder();
        IntStream.range(0, count).forEach(i -> list.append(etag("/cal/e" + i + ".ics", "1")));
        return multistatus(list.toString(), token("t"));
    }

    private static String events(int from, int until) {
        StringBuilder list = new StringBuilder();
        IntStream.range(from, until).forEach(i -> list.append(event("/cal/e" + i + ".ics", "1", "E" + i)));
        return multistatus(list.toString());
    }

    private Map<URI, String> known(String... namesAndEtags) {
        Map<URI, String> known = new HashMap<>();
        for (int i = 0; i < namesAndEtags.length; i += 2) {
            known.put(at(namesAndEtags[i]), "\"" + namesAndEtags[i + 1] + "\"");
        }
        return known;
    }

    private URI at(String name) {
        return server.address().resolve("/cal/" + name);
    }

    private static List<URI> addresses(CalendarChanges.Changed changed) {
        return changed.events().stream().map(RemoteEvent::address).toList();
    }

    private CalendarChanges.Changed changed(RemoteCalendar calendar, ReadState known) throws InterruptedException {
        return assertInstanceOf(CalendarChanges.Changed.class, read(calendar, known));
    }

    private Trouble failed(RemoteCalendar calendar, ReadState known) throws InterruptedException {
        return assertInstanceOf(CalendarChanges.Failed.class, read(calendar, known))
                .trouble();
    }

    private CalendarChanges read(RemoteCalendar calendar, ReadState known) throws InterruptedException {
        return calDav.read(server.account(), calendar, known, SINCE);
    }
}
