package org.coachlibre.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Busy;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.core.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar on a real database file. */
class SchedulingIT {
    private static final UUID BOOKING = UUID.fromString("0190f1c0-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private Calendar calendar;

    @BeforeEach
    void open() {
        calendar = new Calendar(folder);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void a_clients_booking_arrives_once_and_finds_its_person() {
        calendar.people.add("Hugo", "Blanc", "hugo@example.org");

        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));

        Session session = calendar.week().getFirst();
        assertEquals(1, calendar.week().size());
        assertEquals(SessionState.CONFIRMED, session.state());
        assertEquals(calendar.people.crm().search("Hugo", 9).getFirst().id(), session.person());
        assertEquals(List.of("session.booked"), calendar.people.kinds());
        assertEquals(
                1,
                calendar.events.stream().filter(SessionBooked.class::isInstance).count());
        assertEquals(List.of(session), calendar.scheduling.listNewBookings());
        calendar.scheduling.markSeen(session.id());
        assertEquals(List.of(), calendar.scheduling.listNewBookings());
    }

    @Test
    void a_move_and_a_cancellation_are_told_and_an_older_state_is_left_aside() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        calendar.apply(Calendar.booking(BOOKING, 3, "2026-06-03T12:00:00Z", false));
        calendar.apply(Calendar.booking(BOOKING, 2, "2026-06-04T12:00:00Z", false));
        assertEquals(
                Instant.parse("2026-06-03T12:00:00Z"),
                calendar.week().getFirst().start());

        calendar.apply(Calendar.booking(BOOKING, 4, "2026-06-03T12:00:00Z", true));

        assertEquals(List.of("session.booked", "session.moved", "session.cancelled"), calendar.people.kinds());
        assertEquals(List.of(), calendar.week());
        assertEquals(
                SessionState.CANCELLED,
                calendar.scheduling.getSession(new SessionId(BOOKING)).state());
    }

    @Test
    void what_the_coach_books_is_asked_until_granted() {
        SessionType type = calendar.type("Leadership");

        Session asked = asked(calendar.book(type, "2026-06-02T05:00:00Z", "Anna Morel"));
        calendar.granted(asked.id(), RequestKind.ASK);

        assertEquals(SessionState.ASKED, asked.state());
        assertEquals(List.of("ask 2026-06-02T05:00:00Z"), calendar.requests);
        assertEquals(
                SessionState.CONFIRMED,
                calendar.scheduling.getSession(asked.id()).state());
        assertEquals(List.of("session.asked", "session.booked"), calendar.people.kinds());
    }

    @Test
    void the_coach_never_books_over_another_session_or_in_the_past() {
        SessionType type = calendar.type("Leadership");
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));

        assertInstanceOf(BookingResult.Overlaps.class, calendar.book(type, "2026-06-02T12:30:00Z", "Anna Morel"));
        assertInstanceOf(BookingResult.InThePast.class, calendar.book(type, "2026-06-01T05:00:00Z", "Anna Morel"));
        assertInstanceOf(BookingResult.Asked.class, calendar.book(type, "2026-06-02T13:00:00Z", "Anna Morel"));
    }

    @Test
    void a_move_is_asked_at_the_known_version_and_granted_or_refused() {
        calendar.apply(Calendar.booking(BOOKING, 7, "2026-06-02T12:00:00Z", false));
        SessionId id = new SessionId(BOOKING);

        calendar.scheduling.move(id, Instant.parse("2026-06-03T08:00:00Z"));
        calendar.refused(id, RequestKind.MOVE, RefusalReason.TAKEN);

        assertEquals(List.of("move 2026-06-02T12:00:00Z to 2026-06-03T08:00:00Z at 7"), calendar.requests);
        Conflict conflict = calendar.scheduling.listConflicts().getFirst();
        assertEquals(Conflict.Kind.REFUSED, conflict.kind());
        calendar.scheduling.resolve(conflict, Conflict.Choice.KEEP_SESSION);
        assertEquals(List.of(), calendar.scheduling.listConflicts());
        Session kept = calendar.scheduling.getSession(id);
        assertEquals(SessionState.CONFIRMED, kept.state());
        assertEquals(Instant.parse("2026-06-02T12:00:00Z"), kept.start());

        calendar.scheduling.move(id, Instant.parse("2026-06-04T08:00:00Z"));
        calendar.granted(id, RequestKind.MOVE);
        assertEquals(
                Instant.parse("2026-06-04T08:00:00Z"),
                calendar.scheduling.getSession(id).start());
    }

    @Test
    void a_refused_booking_is_a_card_and_may_be_asked_at_another_time() {
        Session asked = asked(calendar.book(calendar.type("Leadership"), "2026-06-02T12:00:00Z", "Anna Morel"));
        calendar.refused(asked.id(), RequestKind.ASK, RefusalReason.TAKEN);
        assertEquals(
                SessionState.REFUSED, calendar.scheduling.getSession(asked.id()).state());

        calendar.scheduling.move(asked.id(), Instant.parse("2026-06-02T15:00:00Z"));

        assertEquals(List.of("ask 2026-06-02T12:00:00Z", "ask 2026-06-02T15:00:00Z"), calendar.requests);
        assertEquals(
                SessionState.ASKED, calendar.scheduling.getSession(asked.id()).state());
        assertEquals(List.of(), calendar.scheduling.listConflicts());
    }

    @Test
    void a_cancellation_is_asked_and_done_when_granted() {
        calendar.apply(Calendar.booking(BOOKING, 2, "2026-06-02T12:00:00Z", false));
        SessionId id = new SessionId(BOOKING);

        calendar.scheduling.cancel(id, "I am ill");
        calendar.scheduling.cancel(id, "twice");
        assertEquals(
                SessionState.CANCEL_ASKED, calendar.scheduling.getSession(id).state());
        calendar.granted(id, RequestKind.CANCEL);

        assertEquals(List.of("cancel 2026-06-02T12:00:00Z at 2: I am ill"), calendar.requests);
        assertEquals(SessionState.CANCELLED, calendar.scheduling.getSession(id).state());
    }

    @Test
    void two_moves_before_the_answer_are_two_requests_one_after_the_other() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        SessionId id = new SessionId(BOOKING);

        calendar.scheduling.move(id, Instant.parse("2026-06-03T08:00:00Z"));
        calendar.scheduling.move(id, Instant.parse("2026-06-03T09:00:00Z"));
        assertEquals(1, calendar.requests.size());
        // The event may come before the answer.
        calendar.apply(Calendar.booking(BOOKING, 2, "2026-06-03T08:00:00Z", false));
        assertEquals(SessionState.MOVE_ASKED, calendar.scheduling.getSession(id).state());
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 2, "2026-06-03T08:00:00Z", false));
        assertEquals(
                List.of(
                        "move 2026-06-02T12:00:00Z to 2026-06-03T08:00:00Z at 1",
                        "move 2026-06-03T08:00:00Z to 2026-06-03T09:00:00Z at 2"),
                calendar.requests);
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 3, "2026-06-03T09:00:00Z", false));

        Session moved = calendar.scheduling.getSession(id);
        assertEquals(SessionState.CONFIRMED, moved.state());
        assertEquals(Instant.parse("2026-06-03T09:00:00Z"), moved.start());
        assertEquals(3, moved.version());
        assertEquals(2, calendar.requests.size());
    }

    @Test
    void a_move_back_before_the_answer_brings_the_server_back_too() {
        calendar.apply(Calendar.booking(BOOKING, 2, "2026-06-02T12:00:00Z", false));
        SessionId id = new SessionId(BOOKING);

        calendar.scheduling.move(id, Instant.parse("2026-06-03T08:00:00Z"));
        calendar.scheduling.move(id, Instant.parse("2026-06-02T12:00:00Z"));
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 3, "2026-06-03T08:00:00Z", false));
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 4, "2026-06-02T12:00:00Z", false));

        Session back = calendar.scheduling.getSession(id);
        assertEquals(SessionState.CONFIRMED, back.state());
        assertEquals(Instant.parse("2026-06-02T12:00:00Z"), back.start());
        assertEquals(4, back.version());
    }

    @Test
    void a_cancellation_behind_a_move_goes_out_with_the_new_version_and_its_reason() {
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        SessionId id = new SessionId(BOOKING);

        calendar.scheduling.move(id, Instant.parse("2026-06-03T08:00:00Z"));
        calendar.scheduling.cancel(id, "I am ill");
        calendar.granted(RequestKind.MOVE, Calendar.booking(BOOKING, 2, "2026-06-03T08:00:00Z", false));

        assertEquals("cancel 2026-06-03T08:00:00Z at 2: I am ill", calendar.requests.getLast());
        calendar.granted(RequestKind.CANCEL, Calendar.booking(BOOKING, 3, "2026-06-03T08:00:00Z", true));
        assertEquals(SessionState.CANCELLED, calendar.scheduling.getSession(id).state());
    }

    @Test
    void what_was_booked_and_given_up_before_the_answer_is_given_up_at_the_server_too() {
        Session asked = asked(calendar.book(calendar.type("Leadership"), "2026-06-02T05:00:00Z", "Anna Morel"));

        calendar.scheduling.cancel(asked.id(), "");
        assertEquals(
                SessionState.CANCEL_ASKED,
                calendar.scheduling.getSession(asked.id()).state());
        calendar.granted(RequestKind.ASK, Calendar.booking(asked.id().value(), 1, "2026-06-02T05:00:00Z", false));

        assertEquals(List.of("ask 2026-06-02T05:00:00Z", "cancel 2026-06-02T05:00:00Z at 1"), calendar.requests);
        calendar.refused(asked.id(), RequestKind.CANCEL, RefusalReason.UNKNOWN_BOOKING);
        assertEquals(
                SessionState.CANCELLED,
                calendar.scheduling.getSession(asked.id()).state());
    }

    @Test
    void what_was_booked_and_moved_before_the_answer_is_one_booking_at_the_later_time() {
        Session asked = asked(calendar.book(calendar.type("Leadership"), "2026-06-02T05:00:00Z", "Anna Morel"));

        calendar.scheduling.move(asked.id(), Instant.parse("2026-06-02T05:30:00Z"));
        calendar.refused(asked.id(), RequestKind.ASK, RefusalReason.TAKEN);

        assertEquals(List.of("ask 2026-06-02T05:00:00Z", "ask 2026-06-02T05:30:00Z"), calendar.requests);
        assertEquals(List.of(), calendar.scheduling.listConflicts(), "the refused time is wished no more");
        calendar.granted(RequestKind.ASK, Calendar.booking(asked.id().value(), 1, "2026-06-02T05:30:00Z", false));
        Session booked = calendar.scheduling.getSession(asked.id());
        assertEquals(SessionState.CONFIRMED, booked.state());
        assertEquals(Instant.parse("2026-06-02T05:30:00Z"), booked.start());
    }

    @Test
    void offline_only_the_last_wish_is_sent_at_all() {
        calendar.offline = true;
        Session asked = asked(calendar.book(calendar.type("Leadership"), "2026-06-02T05:00:00Z", "Anna Morel"));
        calendar.scheduling.move(asked.id(), Instant.parse("2026-06-02T07:00:00Z"));
        assertEquals(List.of("ask 2026-06-02T07:00:00Z"), calendar.requests);

        calendar.scheduling.cancel(asked.id(), "");

        assertEquals(List.of(), calendar.requests);
        assertEquals(
                SessionState.CANCELLED,
                calendar.scheduling.getSession(asked.id()).state());
    }

    @Test
    void a_booking_on_blocked_time_is_a_card_with_two_ways_out() {
        calendar.scheduling.block(span("2026-06-02T11:00:00Z", 180), "Dentist");
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));
        Conflict conflict = calendar.scheduling.listConflicts().getFirst();
        assertEquals(Conflict.Kind.ON_BUSY_TIME, conflict.kind());

        calendar.scheduling.resolve(conflict, Conflict.Choice.KEEP_SESSION);

        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertEquals(
                List.of(span("2026-06-02T11:00:00Z", 60), span("2026-06-02T13:00:00Z", 60)),
                calendar
                        .scheduling
                        .range(Instant.parse("2026-06-02T00:00:00Z"), Instant.parse("2026-06-03T00:00:00Z"))
                        .busy()
                        .stream()
                        .map(BusyEntry::span)
                        .toList());
    }

    @Test
    void keeping_the_blocked_time_cancels_the_booking() {
        calendar.scheduling.block(span("2026-06-02T11:00:00Z", 180), "Dentist");
        calendar.apply(Calendar.booking(BOOKING, 1, "2026-06-02T12:00:00Z", false));

        calendar.scheduling.resolve(calendar.scheduling.listConflicts().getFirst(), Conflict.Choice.GIVE_UP_SESSION);

        assertEquals(List.of("cancel 2026-06-02T12:00:00Z at 1"), calendar.requests);
        assertEquals(List.of(), calendar.scheduling.listConflicts());
    }

    @Test
    void a_calendar_file_becomes_busy_times_and_the_next_one_replaces_it() throws IOException {
        importFile("20260602T090000Z", "20260602T100000Z");
        importFile("20260603T090000Z", "20260603T100000Z");

        List<BusyEntry> busy = calendar.scheduling
                .range(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-06-08T00:00:00Z"))
                .busy();
        assertEquals(1, busy.size());
        assertTrue(busy.getFirst().isImported());
        assertEquals("Dentist", busy.getFirst().title());
        assertEquals(1, calendar.scheduling.listCalendars().getFirst().entries());
        assertEquals(
                List.of(new Busy(Instant.parse("2026-06-03T09:00:00Z"), Instant.parse("2026-06-03T10:00:00Z"))),
                calendar.scheduling.offer().busy());

        calendar.scheduling.removeCalendar(
                calendar.scheduling.listCalendars().getFirst().id());
        assertEquals(List.of(), calendar.scheduling.offer().busy());
        assertInstanceOf(
                CalendarImport.NotACalendar.class,
                calendar.scheduling.importCalendar("notes", new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    @Test
    void types_and_hours_come_back_as_they_were_saved() {
        SessionTypeId id = new SessionTypeId(UUID.randomUUID());
        SessionType type = SessionType.of(id, "Découverte", "Discovery", Duration.ofMinutes(30))
                .withDescriptions("Pour faire connaissance", "To meet")
                .withPlace(new SessionPlace(SessionPlace.Kind.ADDRESS, "12 rue des Lilas"))
                .withPrice(Money.of(9000, "EUR"));
        SessionType changed = type.withRules(type.rules()
                        .withWindow(new BookingWindow.Rolling(20, true))
                        .withLimits(new Limits(2, null, 9, null))
                        .withBuffers(Duration.ofMinutes(5), Duration.ofMinutes(10), SessionRules.BufferRule.ADDITIVE)
                        .withSeats(4))
                .withActive(false);
        OpeningHours hours = new OpeningHours(
                List.of(new WeeklyHours(Set.of(DayOfWeek.MONDAY), Hours.parse("09:00", "24:00"))),
                List.of(
                        new DateOverride(LocalDate.of(2026, 7, 14), List.of()),
                        new DateOverride(LocalDate.of(2026, 7, 15), List.of(Hours.parse("08:00", "09:30")))),
                List.of(new Travel(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 2), ZoneId.of("Asia/Tokyo"))),
                List.of(new Away(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 9))));

        calendar.scheduling.saveType(type);
        calendar.type("Second");
        calendar.scheduling.saveType(changed);
        calendar.scheduling.saveHours(hours);

        assertEquals(changed, calendar.scheduling.listTypes().getFirst());
        assertEquals(2, calendar.scheduling.listTypes().size());
        assertEquals(hours, calendar.scheduling.hours());
        calendar.scheduling.removeType(id);
        assertEquals(1, calendar.scheduling.offer().types().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> calendar.scheduling.saveHours(OpeningHours.CLOSED.withWeekly(
                        List.of(new WeeklyHours(Set.of(DayOfWeek.MONDAY), Hours.parse("09:00", "08:00"))))));
    }

    @Test
    void the_next_sessions_and_search() {
        SessionType type = calendar.type("Leadership");
        calendar.book(type, "2026-06-03T08:00:00Z", "Anna Morel");
        calendar.book(type, "2026-06-02T08:00:00Z", "Paul Roux");

        assertEquals(
                List.of("Paul Roux"),
                calendar.scheduling.listNext(1).stream().map(Session::name).toList());
        assertEquals(
                List.of("Anna Morel"),
                calendar.scheduling.search("ANNA", 5).stream()
                        .map(Session::name)
                        .toList());
        assertEquals(2, calendar.scheduling.search("leader", 5).size());
    }

    private void importFile(String start, String end) throws IOException {
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTAMP:20260601T000000Z\r\nDTSTART:" + start + "\r\nDTEND:" + end
                + "\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertInstanceOf(
                CalendarImport.Imported.class,
                calendar.scheduling.importCalendar(
                        "private.ics", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private static Session asked(BookingResult result) {
        return assertInstanceOf(BookingResult.Asked.class, result).session();
    }

    private static TimeSpan span(String start, int minutes) {
        return TimeSpan.of(Instant.parse(start), Duration.ofMinutes(minutes));
    }
}
