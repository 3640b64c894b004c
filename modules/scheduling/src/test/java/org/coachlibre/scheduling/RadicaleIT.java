package org.coachlibre.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.coachlibre.caldav.CalDav;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.icalendar.MeetingUids;
import org.coachlibre.scheduling.CalendarAccount.AccountCalendar;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.caldav.RadicaleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice and a phone on one calendar server. It is Monday 2026-06-01. */
@Tag("linux") // drives Debian's programs
class RadicaleIT {
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    @TempDir
    private static Path serverFolder;

    private static RadicaleServer server;

    @TempDir
    private Path folder;

    private Calendar calendar;
    private URI phone;
    private String name;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        server = RadicaleServer.start(serverFolder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        calendar = new Calendar(folder);
        name = "c" + UUID.randomUUID();
        phone = server.makeCalendar(name);
    }

    @AfterEach
    void close() {
        calendar.module.close();
        calendar.close();
    }

    @Test
    void a_connection_is_tested_and_an_account_added_without_using_it() throws Exception {
        AccountAnswer.Reached reached = assertInstanceOf(AccountAnswer.Reached.class, others().test(account()));
        assertTrue(reached.calendars().contains(name));
        assertEquals(List.of(), others().listAccounts());

        put("lunch", "20260602T120000Z", "20260602T130000Z");
        add();
        sync();

        assertFalse(ours().blocks());
        assertEquals(List.of(), busy());
        assertEquals(
                calendar.clock.instant(), others().listAccounts().getFirst().readAt());
    }

    @Test
    void a_wrong_password_and_no_address_are_said_and_nothing_kept() throws Exception {
        NewAccount wrong = new NewAccount(server.address().toString(), RadicaleServer.USER, "wrong", Set.of());

        assertEquals(new AccountAnswer.NotReached(new Trouble.WrongPassword()), others().add(wrong));
        assertEquals(
                new AccountAnswer.NoAddress(), others().test(new NewAccount("not an address", "a", "b", Set.of())));
        assertEquals(List.of(), others().listAccounts());
        assertFalse((wrong + account().toString()).contains("wrong"));
    }

    @Test
    void what_is_in_the_phone_blocks_time_and_changes_with_it() throws Exception {
        put("lunch", "20260602T120000Z", "20260602T130000Z");
        put("dentist", "20260603T080000Z", "20260603T090000Z");
        block();
        sync();

        assertEquals(2, busy().size());
        assertTrue(busy().getFirst().isImported());
        assertEquals(2, calendar.scheduling.offer().busy().size());
        assertEquals(List.of(), calendar.scheduling.listCalendars());

        put("lunch", "20260602T100000Z", "20260602T110000Z");
        server.delete(phone.resolve("dentist.ics"));
        calendar.events.clear();
        sync();

        assertEquals(
                List.of(Instant.parse("2026-06-02T10:00:00Z")),
                busy().stream().map(entry -> entry.span().start()).toList());
        assertTrue(calendar.events.contains(new CalendarChanged(true)));

        others().setBlocking(ours().id(), false);
        assertEquals(List.of(), busy());
    }

    @Test
    void nothing_changed_is_one_request_and_tells_nobody() throws Exception {
        put("lunch", "20260602T120000Z", "20260602T130000Z");
        block();
        sync();
        server.takeRequests();
        calendar.events.clear();

        sync();

        assertEquals(List.of("PROPFIND /" + RadicaleServer.USER + "/"), server.takeRequests());
        assertEquals(List.of(), calendar.events);
    }

    @Test
    void a_busy_time_that_was_let_go_stays_so() throws Exception {
        put("lunch", "20260602T120000Z", "20260602T130000Z");
        block();
        sync();
        calendar.scheduling.saveBusy(busy().getFirst().withBlocks(false));

        server.put(
                phone.resolve("lunch.ics"),
                RadicaleServer.event("lunch", "20260602T120000Z", "20260602T130000Z", "Renamed"));
        sync();
        assertEquals("Renamed", busy().getFirst().title());
        assertFalse(busy().getFirst().blocks());

        put("lunch", "20260602T140000Z", "20260602T150000Z");
        sync();
        assertTrue(busy().getFirst().blocks());
    }

    @Test
    void six_hundred_events_come_at_once_and_repeated_ones_go_on_as_time_does() throws Exception {
        StringBuilder all = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\n");
        all.append("X-WR-CALNAME:" + name + "\r\n");
        for (int i = 0; i < 600; i++) {
            all.append("BEGIN:VEVENT\r\nUID:e%d\r\nDTSTAMP:20260601T060000Z\r\nDTSTART:202606%02dT%02d0000Z\r\n"
                    .formatted(i, 1 + i % 30, i % 20));
            all.append("DURATION:PT30M\r\nSUMMARY:Event %d\r\nEND:VEVENT\r\n".formatted(i));
        }
        all.append("BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20260601T060000Z\r\nDTSTART:20260605T220000Z\r\n")
                .append("DURATION:PT30M\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Weekly\r\nEND:VEVENT\r\n");
        assertEquals(201, server.putCalendar(phone, all + "END:VCALENDAR\r\n"));
        block();
        sync();
        assertEquals(
                600 + 58,
                calendar.scheduling
                        .range(Instant.parse("2026-05-31T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z"))
                        .busy()
                        .size());

        calendar.clock.advance(Duration.ofDays(365));
        sync();

        assertEquals(
                1,
                calendar.scheduling
                        .range(Instant.parse("2028-06-02T00:00:00Z"), Instant.parse("2028-06-03T00:00:00Z"))
                        .busy()
                        .size());
    }

    @Test
    void a_session_is_written_changed_and_deleted_under_the_uid_of_its_mails() throws Exception {
        writeHere();
        Session session = book(TUESDAY);
        assertTrue(others().hasSomethingToWrite());
        sync();

        String written = server.get(event(session));
        assertTrue(written.contains("UID:" + session.id() + "@coachlibre"));
        assertTrue(written.contains("SUMMARY:Leadership – Anna Morel"));
        assertTrue(written.contains("STATUS:TENTATIVE"));
        assertTrue(written.contains("SEQUENCE:0"));
        assertFalse(written.contains("METHOD"));
        assertFalse(written.contains("anna.morel@example.org"));
        assertFalse(others().hasSomethingToWrite());

        calendar.granted(session.id(), RequestKind.ASK);
        calendar.scheduling.move(session.id(), TUESDAY.plusSeconds(7200));
        sync();
        assertTrue(server.get(event(session)).contains("DTSTART:20260602T100000Z"));
        assertTrue(server.get(event(session)).contains("SEQUENCE:1"));
        assertEquals(List.of(), calendar.scheduling.listConflicts());

        calendar.scheduling.cancel(session.id(), "");
        calendar.granted(session.id(), RequestKind.CANCEL);
        sync();
        assertEquals("", server.get(event(session)));
        server.takeRequests();
        sync();
        assertEquals(1, server.takeRequests().size());
    }

    @Test
    void a_session_in_a_calendar_that_blocks_does_not_block_itself() throws Exception {
        writeHere();
        block();
        book(TUESDAY);
        sync();
        sync();

        assertEquals(List.of(), busy());
        assertEquals(List.of(), calendar.scheduling.listConflicts());
    }

    @Test
    void a_session_moved_in_the_phone_stays_and_the_other_calendar_is_put_right() throws Exception {
        Session session = movedInThePhone();

        Conflict conflict = calendar.scheduling.listConflicts().getFirst();
        assertEquals(Conflict.Kind.MOVED_ELSEWHERE, conflict.kind());
        assertEquals(
                Instant.parse("2026-06-02T12:00:00Z"),
                Objects.requireNonNull(conflict.elsewhere()).start());
        assertEquals(TUESDAY, calendar.scheduling.getSession(session.id()).start());
        sync();
        assertTrue(server.get(event(session)).contains("DTSTART:20260602T120000Z"));

        calendar.scheduling.resolve(conflict, Conflict.Choice.KEEP_SESSION);
        sync();

        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertTrue(server.get(event(session)).contains("DTSTART:20260602T080000Z"));
        assertEquals(List.of(), calendar.requests);
    }

    @Test
    void a_session_moved_in_the_phone_follows_when_the_coach_says_so() throws Exception {
        Session session = movedInThePhone();

        assertTrue(calendar.scheduling
                .resolve(calendar.scheduling.listConflicts().getFirst(), Conflict.Choice.FOLLOW_ELSEWHERE)
                .isEmpty());
        sync();

        assertEquals(List.of("move 2026-06-02T08:00:00Z to 2026-06-02T12:00:00Z at 1"), calendar.requests);
        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertTrue(server.get(event(session)).contains("STATUS:TENTATIVE"));
        assertTrue(server.get(event(session)).contains("DTSTART:20260602T120000Z"));
    }

    @Test
    void a_session_moved_in_the_phone_onto_another_one_cannot_follow() throws Exception {
        movedInThePhone();
        calendar.apply(Calendar.booking(UUID.randomUUID(), 1, "2026-06-02T12:00:00Z", false));
        Conflict moved = calendar.scheduling.listConflicts().stream()
                .filter(conflict -> conflict.kind() == Conflict.Kind.MOVED_ELSEWHERE)
                .findFirst()
                .orElseThrow();

        assertInstanceOf(
                BookingResult.Overlaps.class,
                calendar.scheduling
                        .resolve(moved, Conflict.Choice.FOLLOW_ELSEWHERE)
                        .orElseThrow());
        assertTrue(calendar.scheduling.listConflicts().contains(moved));
    }

    @Test
    void a_session_deleted_in_the_phone_is_a_question_and_is_put_back() throws Exception {
        Session session = deletedInThePhone();

        Conflict conflict = calendar.scheduling.listConflicts().getFirst();
        assertEquals(Conflict.Kind.REMOVED_ELSEWHERE, conflict.kind());
        sync();
        assertEquals("", server.get(event(session)));

        calendar.scheduling.resolve(conflict, Conflict.Choice.KEEP_SESSION);
        sync();

        assertTrue(server.get(event(session)).contains("DTSTART:20260602T080000Z"));
        assertEquals(List.of(), calendar.scheduling.listConflicts());
    }

    @Test
    void a_session_deleted_in_the_phone_is_cancelled_when_the_coach_says_so() throws Exception {
        Session session = deletedInThePhone();

        calendar.scheduling.resolve(calendar.scheduling.listConflicts().getFirst(), Conflict.Choice.FOLLOW_ELSEWHERE);
        sync();

        assertEquals(List.of("cancel 2026-06-02T08:00:00Z at 1"), calendar.requests);
        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertEquals("", server.get(event(session)));
        calendar.granted(session.id(), RequestKind.CANCEL);
        sync();
        assertFalse(others().hasSomethingToWrite());
    }

    @Test
    void moved_here_and_there_is_a_question_and_nothing_is_written_over() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        moveInThePhone(session, "20260602T120000Z", "20260602T130000Z");
        calendar.scheduling.move(session.id(), TUESDAY.plusSeconds(7200));

        sync();

        assertEquals(
                Conflict.Kind.MOVED_ELSEWHERE,
                calendar.scheduling.listConflicts().getFirst().kind());
        assertTrue(server.get(event(session)).contains("DTSTART:20260602T120000Z"));
    }

    @Test
    void a_title_or_length_changed_in_the_phone_asks_nothing() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        moveInThePhone(session, "20260602T080000Z", "20260602T093000Z");
        sync();
        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertTrue(server.get(event(session)).contains("DTEND:20260602T093000Z"));

        calendar.scheduling.move(session.id(), TUESDAY.plusSeconds(7200));
        sync();

        assertTrue(server.get(event(session)).contains("DTEND:20260602T110000Z"));
    }

    @Test
    void a_stop_between_writing_and_keeping_it_doubles_nothing() throws Exception {
        writeHere();
        Session session = booked();
        calendar.close();
        Path before = Files.createDirectory(folder.resolve("before"));
        copy(folder, before);
        calendar = new Calendar(folder);
        sync();
        String written = server.get(event(session));
        calendar.close();
        copy(before, folder);
        calendar = new Calendar(folder);

        sync();
        sync();

        assertEquals(written, server.get(event(session)).replace("SEQUENCE:1", "SEQUENCE:0"));
        assertEquals(1, server.get(phone).split("BEGIN:VEVENT").length - 1);
        assertEquals(List.of(), calendar.scheduling.listConflicts());
        assertFalse(others().hasSomethingToWrite());
    }

    @Test
    void an_event_that_a_mail_already_brought_is_taken_over_where_it_is() throws Exception {
        Session session = booked();
        URI elsewhere = phone.resolve("from-the-mail.ics");
        server.put(
                elsewhere,
                RadicaleServer.event(
                        MeetingUids.of(session.id().value()), "20260602T080000Z", "20260602T090000Z", "From a mail"));
        writeHere();
        sync();

        assertEquals("", server.get(event(session)));
        assertTrue(server.get(elsewhere).contains("SUMMARY:Discovery call – Hugo Blanc"));
        assertTrue(server.get(elsewhere).contains("SEQUENCE:1"));
    }

    @Test
    void sessions_move_with_the_calendar_that_takes_them() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        String otherName = "c" + UUID.randomUUID();
        URI other = server.makeCalendar(otherName);
        sync();
        others().writeInto(named(otherName).id());
        sync();

        assertEquals("", server.get(event(session)));
        URI there = CalDav.addressOf(other, MeetingUids.of(session.id().value()));
        assertTrue(server.get(there).contains("DTSTART:20260602T080000Z"));

        others().writeInto(null);
        sync();
        assertEquals("", server.get(there));
    }

    @Test
    void who_was_forgotten_leaves_the_other_calendar_too() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        calendar.clock.advance(Duration.ofDays(10));
        sync();
        assertTrue(server.get(event(session)).contains("Hugo Blanc"));

        calendar.database.write(tx -> calendar.scheduling.forget(tx, Objects.requireNonNull(session.person())));
        sync();

        assertEquals("", server.get(event(session)));
    }

    @Test
    void a_removed_account_takes_its_busy_times_with_it_and_leaves_the_server_as_it_is() throws Exception {
        put("lunch", "20260602T120000Z", "20260602T130000Z");
        writeHere();
        block();
        Session session = booked();
        sync();

        others().remove(others().listAccounts().getFirst().id());

        assertEquals(List.of(), busy());
        assertEquals(List.of(), others().listAccounts());
        sync();
        assertFalse(server.get(event(session)).isEmpty());
        writeHere();
        sync();
        assertEquals(2, server.get(phone).split("BEGIN:VEVENT").length - 1);
    }

    @Test
    void a_server_that_is_away_is_kept_with_its_account_and_changes_nothing() throws Exception {
        Path own = Files.createDirectory(folder.resolve("server"));
        try (RadicaleServer away = RadicaleServer.start(own)) {
            URI there = away.makeCalendar("private");
            away.put(
                    there.resolve("a.ics"), RadicaleServer.event("a", "20260602T120000Z", "20260602T130000Z", "Lunch"));
            others().add(new NewAccount(
                    away.address().toString(), RadicaleServer.USER, RadicaleServer.PASSWORD, Set.of()));
            others().setBlocking(named("private").id(), true);
            sync();
            assertNull(others().listAccounts().getFirst().trouble());
        }
        Instant read = others().listAccounts().getFirst().readAt();
        calendar.clock.advance(Duration.ofMinutes(15));
        calendar.events.clear();

        sync();

        CalendarAccount account = others().listAccounts().getFirst();
        assertInstanceOf(Trouble.HostAway.class, account.trouble());
        assertEquals(read, account.readAt());
        assertNotNull(read);
        assertEquals(1, busy().size());
        assertEquals(List.of(), calendar.events);
        assertFalse(others().hasSomethingToWrite());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Session movedInThePhone() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        moveInThePhone(session, "20260602T120000Z", "20260602T130000Z");
        sync();
        return session;
    }

    private Session deletedInThePhone() throws Exception {
        writeHere();
        Session session = booked();
        sync();
        server.delete(event(session));
        sync();
        return session;
    }

    private void moveInThePhone(Session session, String start, String end) throws Exception {
        assertEquals(
                201,
                server.put(
                        event(session),
                        RadicaleServer.event(MeetingUids.of(session.id().value()), start, end, "Moved")));
    }

    /** Asked by the coach. */
    private Session book(Instant start) {
        BookingResult result = calendar.book(calendar.type("Leadership"), start.toString(), "Anna Morel");
        return assertInstanceOf(BookingResult.Asked.class, result).session();
    }

    /** Booked by a client on Tuesday. */
    private Session booked() {
        UUID id = UUID.randomUUID();
        calendar.apply(Calendar.booking(id, 1, TUESDAY.toString(), false));
        return calendar.scheduling.getSession(new SessionId(id));
    }

    private OtherCalendars others() {
        return calendar.module.otherCalendars();
    }

    private static NewAccount account() {
        return new NewAccount(server.address().toString(), RadicaleServer.USER, RadicaleServer.PASSWORD, Set.of());
    }

    private void add() throws InterruptedException {
        assertInstanceOf(AccountAnswer.Added.class, others().add(account()));
    }

    private void block() throws InterruptedException {
        add();
        others().setBlocking(ours().id(), true);
    }

    private void writeHere() throws InterruptedException {
        add();
        others().writeInto(ours().id());
    }

    private AccountCalendar ours() {
        return named(name);
    }

    private AccountCalendar named(String wanted) {
        return others().listAccounts().stream()
                .flatMap(account -> account.calendars().stream())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private URI event(Session session) {
        return CalDav.addressOf(phone, MeetingUids.of(session.id().value()));
    }

    private void put(String uid, String start, String end) throws IOException, InterruptedException {
        assertEquals(201, server.put(phone.resolve(uid + ".ics"), RadicaleServer.event(uid, start, end, uid)));
    }

    private List<BusyEntry> busy() {
        return calendar.scheduling
                .range(Instant.parse("2026-05-31T22:00:00Z"), Instant.parse("2026-06-07T22:00:00Z"))
                .busy();
    }

    private void sync() {
        new DirectTasks()
                .submitQuietly(progress -> {
                    others().sync(progress);
                    return true;
                })
                .onFailure(failure -> {
                    throw new AssertionError(failure);
                });
    }
}
