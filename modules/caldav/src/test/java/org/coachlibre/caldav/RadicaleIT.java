package org.coachlibre.caldav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarStanding;
import org.coachlibre.testkit.caldav.RadicaleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("linux") // drives Debian's programs
class RadicaleIT {
    private static final Instant SINCE = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    private Path folder;

    private RadicaleServer server;
    private CalDavAccount account;
    private URI calendar;
    private final CalDav calDav = new CalDav();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = RadicaleServer.start(folder);
        calendar = server.makeCalendar("private");
        account = new CalDavAccount(server.address(), RadicaleServer.USER, RadicaleServer.PASSWORD, Set.of());
    }

    @AfterEach
    void stop() {
        calDav.close();
        server.close();
    }

    @Test
    void the_calendar_is_found_with_its_name_and_colour() throws InterruptedException {
        RemoteCalendar found = listed();

        assertEquals(calendar, found.address());
        assertEquals("private", found.name());
        assertEquals("#3366cc", found.colour());
        assertTrue(found.writable());
        assertTrue(found.holdsEvents());
        assertTrue(found.listsChanges());
    }

    @Test
    void a_wrong_password_is_said() throws InterruptedException {
        CalDavAccount wrong = new CalDavAccount(server.address(), RadicaleServer.USER, "wrong", Set.of());

        assertEquals(new CalendarList.Failed(new Trouble.WrongPassword()), calDav.discover(wrong));
    }

    @Test
    void changes_and_deletions_there_are_read() throws IOException, InterruptedException {
        put("a", "20260602T080000Z", "20260602T090000Z");
        put("b", "20260603T080000Z", "20260603T090000Z");
        CalendarChanges.Changed first = changed(ReadState.NOTHING);
        assertEquals(2, first.events().size());

        put("a", "20260602T100000Z", "20260602T110000Z");
        server.delete(calendar.resolve("b.ics"));
        CalendarChanges.Changed second = changed(state(first));

        assertEquals(
                List.of(calendar.resolve("a.ics")),
                second.events().stream().map(RemoteEvent::address).toList());
        assertTrue(second.events().getFirst().data().contains("20260602T100000Z"));
        assertEquals(List.of(calendar.resolve("b.ics")), second.removed());
        assertInstanceOf(CalendarChanges.Unchanged.class, calDav.read(account, listed(), state(second), SINCE));
    }

    @Test
    void six_hundred_events_are_read_whole() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\n");
        for (int i = 0; i < 600; i++) {
            all.append("BEGIN:VEVENT\r\nUID:e%d\r\nDTSTAMP:20260601T060000Z\r\nDTSTART:2026%02d%02dT080000Z\r\n"
                    .formatted(i, 6 + i / 120, 1 + i % 28));
            all.append("DURATION:PT1H\r\nSUMMARY:Event %d\r\nEND:VEVENT\r\n".formatted(i));
        }
        assertEquals(201, server.putCalendar(calendar, all + "END:VCALENDAR\r\n"));
        server.takeRequests();

        CalendarChanges.Changed read = changed(ReadState.NOTHING);

        assertEquals(600, read.events().size());
        assertTrue(read.events().stream().noneMatch(event -> event.data().isEmpty()));
        assertTrue(server.takeRequests().size() <= 6);
    }

    @Test
    void an_unknown_token_is_read_over() throws IOException, InterruptedException {
        put("a", "20260602T080000Z", "20260602T090000Z");
        CalendarChanges.Changed first = changed(ReadState.NOTHING);
        ReadState old = new ReadState(
                "",
                "http://radicale.org/ns/sync/" + "0".repeat(64),
                state(first).etags());
        put("b", "20260603T080000Z", "20260603T090000Z");

        CalendarChanges.Changed again = changed(old);

        assertEquals(
                List.of(calendar.resolve("b.ics")),
                again.events().stream().map(RemoteEvent::address).toList());
        assertEquals(List.of(), again.removed());
    }

    @Test
    void a_meeting_is_written_changed_and_deleted_but_never_over_another_change()
            throws IOException, InterruptedException {
        URI event = CalDav.addressOf(calendar, "7@coachlibre");
        RemoteEvent first = done(put(event, "", 0, "2026-06-02T08:00:00Z"));
        assertTrue(server.get(event).contains("SUMMARY:Leadership"));
        RemoteEvent second = done(put(event, first.etag(), 1, "2026-06-02T10:00:00Z"));
        assertTrue(server.get(event).contains("SEQUENCE:1"));

        server.put(event, RadicaleServer.event("7@coachlibre", "20260602T120000Z", "20260602T130000Z", "Leadership"));

        EventWriting.Conflict conflict =
                assertInstanceOf(EventWriting.Conflict.class, put(event, second.etag(), 2, "2026-06-02T11:00:00Z"));
        RemoteEvent theirs = Objects.requireNonNull(conflict.theirs());
        assertTrue(theirs.data().contains("20260602T120000Z"));
        assertInstanceOf(EventWriting.Conflict.class, calDav.delete(account, event, second.etag()));
        assertEquals(new EventWriting.Done(null), calDav.delete(account, event, theirs.etag()));
        assertEquals("", server.get(event));
    }

    @Test
    void the_same_new_meeting_twice_is_a_conflict_with_itself() throws InterruptedException {
        URI event = CalDav.addressOf(calendar, "7@coachlibre");
        put(event, "", 0, "2026-06-02T08:00:00Z");

        EventWriting.Conflict conflict =
                assertInstanceOf(EventWriting.Conflict.class, put(event, "", 0, "2026-06-02T08:00:00Z"));

        assertTrue(Objects.requireNonNull(conflict.theirs()).data().contains("UID:7@coachlibre"));
    }

    private EventWriting put(URI event, String etag, int sequence, String start) throws InterruptedException {
        CalendarMeeting meeting = new CalendarMeeting(
                "7@coachlibre",
                sequence,
                Instant.parse("2026-06-01T06:00:00Z"),
                Instant.parse(start),
                Instant.parse(start).plusSeconds(3600),
                "Leadership",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
        return calDav.put(account, event, etag, CalendarStanding.CONFIRMED, meeting);
    }

    private static RemoteEvent done(EventWriting writing) {
        return Objects.requireNonNull(
                assertInstanceOf(EventWriting.Done.class, writing).event());
    }

    private void put(String name, String start, String end) throws IOException, InterruptedException {
        assertEquals(
                201,
                server.put(calendar.resolve(name + ".ics"), RadicaleServer.event(name, start, end, "Event " + name)));
    }

    private RemoteCalendar listed() throws InterruptedException {
        return assertInstanceOf(CalendarList.Listed.class, calDav.discover(account))
                .calendars()
                .getFirst();
    }

    private CalendarChanges.Changed changed(ReadState known) throws InterruptedException {
        return assertInstanceOf(CalendarChanges.Changed.class, calDav.read(account, listed(), known, SINCE));
    }

    private static ReadState state(CalendarChanges.Changed changed) {
        Map<URI, String> etags =
                changed.events().stream().collect(Collectors.toMap(RemoteEvent::address, RemoteEvent::etag));
        return new ReadState(changed.version(), changed.syncToken(), etags);
    }
}
