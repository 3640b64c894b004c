package org.coachlibre.caldav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coachlibre.caldav.RecordedServer.Answer;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarParty;
import org.coachlibre.icalendar.CalendarStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final CalendarMeeting MEETING = new CalendarMeeting(
            "7@coachlibre",
            3,
            Instant.parse("2026-06-01T06:00:00Z"),
            Instant.parse("2026-06-02T08:00:00Z"),
            Instant.parse("2026-06-02T09:00:00Z"),
            "Leadership – Anna Morel",
            "",
            "",
            Optional.empty(),
            Optional.of(new CalendarParty("Claire", "claire@example.org")),
            List.of(new CalendarParty("Anna Morel", "anna@example.org")));

    private RecordedServer server;
    private URI event;
    private final CalDav calDav = new CalDav();

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
        event = CalDav.addressOf(server.address().resolve("/cal/"), MEETING.uid());
    }

    @AfterEach
    void stop() {
        calDav.close();
        server.close();
    }

    @Test
    void a_new_meeting_is_put_only_where_nothing_is_and_asks_the_server_to_send_nothing() throws InterruptedException {
        server.then(Answer.of(201, "").with("ETag", "\"1\""));

        RemoteEvent written = written(calDav.put(server.account(), event, "", CalendarStanding.TENTATIVE, MEETING));

        assertEquals("\"1\"", written.etag());
        RecordedServer.Asked asked = server.asked.getFirst();
        assertEquals("/cal/7%40coachlibre.ics", asked.path());
        assertEquals("*", asked.headers().get("If-none-match"));
        String unfolded = asked.body().replace("\r\n ", "");
        assertFalse(unfolded.contains("METHOD"));
        assertTrue(unfolded.contains("\r\nSEQUENCE:3\r\n"));
        assertTrue(unfolded.contains("\r\nSTATUS:TENTATIVE\r\n"));
        assertTrue(unfolded.contains("ORGANIZER;SCHEDULE-AGENT=CLIENT;CN=\"Claire\":mailto:claire@example.org"));
        assertTrue(unfolded.contains("ATTENDEE;SCHEDULE-AGENT=CLIENT;"));
    }

    @Test
    void a_change_names_the_version_it_is_made_on() throws InterruptedException {
        server.then(Answer.of(204, "").with("ETag", "\"2\""));

        written(calDav.put(server.account(), event, "\"1\"", CalendarStanding.CONFIRMED, MEETING));

        assertEquals("\"1\"", server.asked.getFirst().headers().get("If-match"));
        assertNull(server.asked.getFirst().headers().get("If-none-match"));
    }

    @Test
    void a_server_that_keeps_something_else_is_asked_what() throws InterruptedException {
        server.then(204, "").then(Answer.of(200, "BEGIN:VCALENDAR theirs").with("ETag", "\"9\""));

        RemoteEvent written =
                written(calDav.put(server.account(), event, "\"1\"", CalendarStanding.CONFIRMED, MEETING));

        assertEquals(new RemoteEvent(event, "\"9\"", "BEGIN:VCALENDAR theirs"), written);
    }

    @Test
    void what_was_changed_there_is_left_alone_and_shown() throws InterruptedException {
        server.then(412, "").then(Answer.of(200, "BEGIN:VCALENDAR theirs").with("ETag", "\"9\""));

        assertEquals(
                new EventWriting.Conflict(new RemoteEvent(event, "\"9\"", "BEGIN:VCALENDAR theirs")),
                calDav.put(server.account(), event, "\"1\"", CalendarStanding.CONFIRMED, MEETING));
    }

    @Test
    void what_was_deleted_there_is_a_conflict_with_nothing() throws InterruptedException {
        server.then(412, "").then(404, "");

        assertEquals(
                new EventWriting.Conflict(null),
                calDav.put(server.account(), event, "\"1\"", CalendarStanding.CONFIRMED, MEETING));
    }

    @Test
    void a_request_that_the_server_hung_up_on_is_sent_once_more_and_not_again() throws InterruptedException {
        server.hangUps = 1;
        server.then(Answer.of(201, "").with("ETag", "\"1\""));
        written(calDav.put(server.account(), event, "", CalendarStanding.CONFIRMED, MEETING));
        assertEquals(2, server.asked.size());
        assertEquals(server.asked.getFirst(), server.asked.getLast());

        server.asked.clear();
        server.hangUps = 3;
        assertInstanceOf(
                Trouble.HostAway.class,
                assertInstanceOf(
                                EventWriting.Failed.class,
                                calDav.put(server.account(), event, "", CalendarStanding.CONFIRMED, MEETING))
                        .trouble());
        assertEquals(2, server.asked.size());
    }

    @Test
    void a_refusal_carries_the_servers_reason() throws InterruptedException {
        server.then(
                409,
                "<?xml version=\"1.0\"?><d:error xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                        + "<c:no-uid-conflict/></d:error>");

        assertEquals(
                new EventWriting.Failed(new Trouble.Refused(409, "{urn:ietf:params:xml:ns:caldav}no-uid-conflict")),
                calDav.put(server.account(), event, "", CalendarStanding.CONFIRMED, MEETING));
    }

    @Test
    void deleting_names_the_version_and_404_is_as_good() throws InterruptedException {
        server.then(204, "").then(404, "").then(412, "").then(404, "");

        for (int i = 0; i < 3; i++) {
            assertEquals(new EventWriting.Done(null), calDav.delete(server.account(), event, "\"1\""));
        }
        assertEquals("\"1\"", server.asked.getFirst().headers().get("If-match"));
    }

    @Test
    void what_was_changed_there_is_not_deleted() throws InterruptedException {
        server.then(412, "").then(Answer.of(200, "theirs").with("ETag", "\"9\""));

        assertInstanceOf(EventWriting.Conflict.class, calDav.delete(server.account(), event, "\"1\""));
    }

    private static RemoteEvent written(EventWriting writing) {
        return Objects.requireNonNull(
                assertInstanceOf(EventWriting.Done.class, writing).event());
    }
}
