package org.coachlibre.app.bridges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.app.demo.WebVisitor;
import org.coachlibre.app.demo.WebVisitor.Page;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.server.RunningServer;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.server.SyncServer;
import org.coachlibre.server.booking.store.JooqContactMessages;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SitePublishing.PublishProgress;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.testkit.MutableClock;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two computers of one coach and a client, over a real server: what one does, the others find. */
class StudioAndServerIT {
    private static final Instant TOMORROW = Instant.parse("2026-06-16T08:00:00Z");

    @TempDir
    Path folder;

    private final MutableClock clock = MutableClock.at("2026-06-15T08:00:00Z");
    private RunningServer server;
    private Desk desk;
    private Desk other;

    @BeforeEach
    void start() throws IOException {
        server = SyncServer.start(ServerOptions.local(folder.resolve("server")).withClock(clock));
        desk = Desk.enrolled(folder.resolve("laptop"), clock, server, server.createStudio("claire"));
        other = Desk.enrolled(folder.resolve("office"), clock, server, server.issueCode("claire"));
        desk.sync();
        other.sync();
    }

    @AfterEach
    void stop() {
        desk.close();
        other.close();
        server.close();
    }

    private Session agreed(Session session) {
        desk.sync();
        other.sync();
        Session here = desk.session(session.id());
        Session there = other.session(session.id());
        assertEquals(here.span(), there.span());
        assertEquals(here.state(), there.state());
        assertEquals(here.version(), there.version());
        return here;
    }

    @Test
    void what_was_booked_moved_and_moved_again_offline_is_one_booking_that_was_never_moved() {
        Session asked = desk.book(TOMORROW, "Anna Morel");
        desk.studio.scheduling().move(asked.id(), TOMORROW.plus(2, ChronoUnit.HOURS));
        desk.studio.scheduling().move(asked.id(), TOMORROW.plus(4, ChronoUnit.HOURS));

        Session booked = agreed(asked);

        assertEquals(SessionState.CONFIRMED, booked.state());
        assertEquals(TOMORROW.plus(4, ChronoUnit.HOURS), booked.start());
        assertEquals(1, booked.version());
    }

    @Test
    void what_was_booked_and_given_up_offline_never_reaches_the_server() {
        Session asked = desk.book(TOMORROW, "Anna Morel");
        desk.studio.scheduling().cancel(asked.id(), "");
        desk.sync();
        other.sync();

        assertEquals(SessionState.CANCELLED, desk.session(asked.id()).state());
        assertTrue(other.studio.scheduling().findSession(asked.id()).isEmpty());
    }

    @Test
    void two_moves_in_a_row_and_a_move_back_end_where_the_coach_wished() {
        Session session = desk.book(TOMORROW, "Anna Morel");
        agreed(session);

        desk.studio.scheduling().move(session.id(), TOMORROW.plus(3, ChronoUnit.HOURS));
        desk.studio.scheduling().move(session.id(), TOMORROW.plus(5, ChronoUnit.HOURS));
        assertEquals(TOMORROW.plus(5, ChronoUnit.HOURS), agreed(session).start());

        desk.studio.scheduling().move(session.id(), TOMORROW.plus(7, ChronoUnit.HOURS));
        desk.studio.scheduling().move(session.id(), TOMORROW.plus(5, ChronoUnit.HOURS));
        Session back = agreed(session);
        assertEquals(TOMORROW.plus(5, ChronoUnit.HOURS), back.start());
        assertEquals(SessionState.CONFIRMED, back.state());
        assertEquals(List.of(), desk.studio.scheduling().listConflicts());
    }

    @Test
    void both_computers_moving_one_session_is_a_card_on_the_later_one() {
        Session session = desk.book(TOMORROW, "Anna Morel");
        agreed(session);

        desk.studio.scheduling().move(session.id(), TOMORROW.plus(3, ChronoUnit.HOURS));
        other.studio.scheduling().move(session.id(), TOMORROW.plus(6, ChronoUnit.HOURS));
        Session agreed = agreed(session);

        assertEquals(TOMORROW.plus(3, ChronoUnit.HOURS), agreed.start());
        assertEquals(
                Conflict.Kind.REFUSED,
                other.studio.scheduling().listConflicts().getFirst().kind());
        assertEquals(List.of(), desk.studio.scheduling().listConflicts());
    }

    @Test
    void what_another_computer_published_is_replaced_only_when_the_coach_says_so_and_can_be_brought_back() {
        SitePublishing.Published first = published(desk.studio.site().publish(PublishProgress.SILENT));
        changeSite(other, "Office");
        SitePublishing.PublishedElsewhere elsewhere = assertInstanceOf(
                SitePublishing.PublishedElsewhere.class, other.studio.site().publish(PublishProgress.SILENT));
        assertEquals("laptop", elsewhere.device());
        assertInstanceOf(
                SitePublishing.PublishedElsewhere.class,
                other.studio.site().publish(PublishProgress.SILENT),
                "asking again does not make it this computer's choice");

        published(other.studio.site().publishOver(elsewhere.releaseId(), PublishProgress.SILENT));
        changeSite(desk, "Laptop");
        assertInstanceOf(
                SitePublishing.PublishedElsewhere.class, desk.studio.site().publish(PublishProgress.SILENT));
        published(desk.studio.site().rollBack(first.releaseId()));
        published(desk.studio.site().publish(PublishProgress.SILENT));
    }

    private static SitePublishing.Published published(SitePublishing.PublishResult result) {
        return assertInstanceOf(SitePublishing.Published.class, result);
    }

    private static void changeSite(Desk at, String tagline) {
        at.studio
                .profile()
                .update(profile -> new org.coachlibre.core.PracticeProfile(
                        tagline,
                        profile.coachName(),
                        profile.email(),
                        profile.phone(),
                        profile.address(),
                        profile.language(),
                        profile.zone(),
                        profile.coaching(),
                        profile.themeId(),
                        profile.currency()));
    }

    @Test
    void a_client_who_booked_before_the_coach_blocked_the_time_keeps_it_and_the_coach_decides() throws Exception {
        // Case Y2.
        desk.studio.site().publish(PublishProgress.SILENT);
        Instant start = book(visitor(), "Hugo Blanc");
        desk.studio
                .scheduling()
                .block(TimeSpan.of(start.minus(30, ChronoUnit.MINUTES), Duration.ofHours(2)), "Dentist");
        desk.sync();

        Conflict conflict = desk.studio.scheduling().listConflicts().getFirst();
        assertEquals(Conflict.Kind.ON_BUSY_TIME, conflict.kind());
        assertEquals("Hugo Blanc", conflict.session().name());
        assertEquals(SessionState.CONFIRMED, conflict.session().state());
    }

    @Test
    void a_client_who_comes_after_the_coach_blocked_the_time_is_refused() throws Exception {
        // Case Y2, the other way round: the page was open before.
        desk.studio.site().publish(PublishProgress.SILENT);
        WebVisitor visitor = visitor();
        Page page = bookingPage(visitor);
        Instant start = firstStart(page);
        desk.studio
                .scheduling()
                .block(TimeSpan.of(start.minus(30, ChronoUnit.MINUTES), Duration.ofHours(2)), "Dentist");
        desk.sync();

        Page answer = visitor.submit(page, times(page), Map.of("start", start.toString()));

        assertEquals(409, answer.status());
        desk.sync();
        assertEquals(List.of(), desk.studio.scheduling().listNewBookings());
    }

    @Test
    void whoever_is_forgotten_is_nowhere_and_does_not_come_back_with_their_session() throws Exception {
        desk.studio.site().publish(PublishProgress.SILENT);
        book(visitor(), "Hugo Blanc");
        desk.sync();
        PersonId hugo =
                desk.studio.crm().findByEmail("hugo@example.org").orElseThrow().id();
        Session session = desk.studio.scheduling().listSessions(hugo).getFirst();

        desk.studio.crm().forget(hugo);
        Session kept = desk.session(session.id());
        assertNull(kept.person());
        assertTrue(!kept.toString().contains("Hugo") && !kept.toString().contains("hugo@"), kept.toString());

        other.sync();
        other.studio.scheduling().cancel(session.id(), "");
        other.sync();
        desk.sync();
        assertEquals(SessionState.CANCELLED, desk.session(session.id()).state());
        assertTrue(desk.studio.crm().findByEmail("hugo@example.org").isEmpty());
        assertTrue(!desk.session(session.id()).toString().contains("Hugo"));
    }

    @Test
    void thousands_of_long_messages_reach_every_computer_also_from_a_restored_server() throws IOException {
        JooqContactMessages messages = new JooqContactMessages();
        UUID claire =
                server.context().studios().findBySlug("claire").orElseThrow().id();
        server.context().database().write(tx -> {
            for (int i = 0; i < 2000; i++) {
                ReceivedMessage message = new ReceivedMessage(
                        UUID.randomUUID(),
                        clock.instant(),
                        "Ana",
                        "ana" + i + "@example.org",
                        null,
                        "en",
                        "x".repeat(5000));
                messages.insert(tx, claire, message);
                server.context().events().append(tx, claire, EventKinds.MESSAGE_RECEIVED, message);
            }
            return null;
        });
        desk.sync();
        assertEquals(2000, desk.studio.correspondence().list(false).size());

        int port = server.port();
        server.close();
        server = SyncServer.start(ServerOptions.local(folder.resolve("server"))
                .withClock(clock)
                .withPort(port)
                .afterRestore());
        desk.sync();
        other.sync();
        assertEquals(2000, desk.studio.correspondence().list(false).size(), "none twice");
        assertEquals(2000, other.studio.correspondence().list(false).size(), "page by page");
    }

    private WebVisitor visitor() {
        return new WebVisitor(server.port(), "claire.localhost");
    }

    private static Page bookingPage(WebVisitor visitor) throws IOException, InterruptedException {
        Page home = visitor.open("/");
        Page booking = visitor.open(home.link("/book"));
        return booking.document().select("button[name=start]").isEmpty()
                ? visitor.open(booking.link("/book/"))
                : booking;
    }

    private static FormElement times(Page page) {
        return page.document().forms().stream()
                .filter(form -> !form.select("button[name=start]").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Instant firstStart(Page page) {
        return Instant.parse(times(page).select("button[name=start]").first().attr("value"));
    }

    private static Instant book(WebVisitor visitor, String name) throws IOException, InterruptedException {
        Page page = bookingPage(visitor);
        Instant start = firstStart(page);
        Page details = visitor.submit(page, times(page), Map.of("start", start.toString()));
        Page done = visitor.submit(
                details,
                details.form("confirm"),
                Map.of("name", name, "email", "hugo@example.org", "message", "Hello"));
        assertEquals(201, done.status());
        return start;
    }
}
