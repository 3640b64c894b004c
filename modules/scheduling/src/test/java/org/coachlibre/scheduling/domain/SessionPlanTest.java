package org.coachlibre.scheduling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.SessionEvent.Elsewhere;
import org.coachlibre.scheduling.domain.SessionEvent.Written;
import org.junit.jupiter.api.Test;

class SessionPlanTest {
    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");
    private static final TimeSpan TOMORROW = TimeSpan.of(NOW.plus(Duration.ofDays(1)), Duration.ofHours(1));
    private static final TimeSpan YESTERDAY = TimeSpan.of(NOW.minus(Duration.ofDays(1)), Duration.ofHours(1));
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Test
    void a_new_session_is_put_only_where_there_is_a_calendar_for_it() {
        Session session = session(SessionState.CONFIRMED, TOMORROW);

        assertEquals(
                List.of(session),
                SessionPlan.of(List.of(session), List.of(), HERE, NOW).puts());
        assertTrue(SessionPlan.of(List.of(session), List.of(), null, NOW).isEmpty());
    }

    @Test
    void what_is_written_as_it_is_needs_nothing() {
        Session session = session(SessionState.CONFIRMED, TOMORROW);

        assertTrue(plan(session, written(session)).isEmpty());
        assertFalse(
                plan(session.withState(SessionState.ASKED), written(session)).isEmpty());
        assertFalse(plan(session.withoutPerson(), written(session)).isEmpty());
    }

    @Test
    void what_waits_for_the_coachs_choice_is_left_alone_until_the_session_follows_or_ends() {
        Session session = session(SessionState.CONFIRMED, TOMORROW);
        TimeSpan later = TOMORROW.movedTo(TOMORROW.end());
        SessionEvent moved = written(session).withElsewhere(new Elsewhere(later));
        SessionEvent removed = written(session).withElsewhere(new Elsewhere(null));

        assertTrue(plan(session, moved).isEmpty());
        assertTrue(plan(session, removed).isEmpty());
        assertEquals(
                1,
                plan(session.with(SessionState.MOVE_ASKED, later, null), moved)
                        .puts()
                        .size());
        assertEquals(
                List.of(moved),
                plan(session.withState(SessionState.CANCELLED), moved).deletes());
    }

    @Test
    void what_is_over_stays_where_it_was_written_unless_the_person_is_forgotten() {
        Session over = session(SessionState.CONFIRMED, YESTERDAY);

        assertTrue(plan(over, written(over)).isEmpty());
        assertTrue(SessionPlan.of(List.of(over), List.of(), HERE, NOW).isEmpty());
        assertTrue(
                SessionPlan.of(List.of(over), List.of(written(over)), null, NOW).isEmpty());
        assertEquals(
                List.of(written(over)),
                plan(over.withoutPerson(), written(over)).deletes());
    }

    @Test
    void another_calendar_or_none_lets_go_of_what_is_to_come() {
        Session session = session(SessionState.CONFIRMED, TOMORROW);
        SessionEvent event = written(session);

        for (UUID target : new UUID[] {THERE, null}) {
            assertEquals(
                    new SessionPlan(List.of(), List.of(event)),
                    SessionPlan.of(List.of(session), List.of(event), target, NOW));
        }
        assertEquals(
                List.of(event),
                SessionPlan.of(List.of(), List.of(event), HERE, NOW).deletes());
    }

    private static SessionPlan plan(Session session, SessionEvent event) {
        return SessionPlan.of(List.of(session), List.of(event), HERE, NOW);
    }

    private static SessionEvent written(Session session) {
        return new SessionEvent(
                session.id(), HERE, URI.create("https://example.org/a.ics"), "1", 0, Written.of(session), null);
    }

    private static Session session(SessionState state, TimeSpan span) {
        return new Session(
                new SessionId(new UUID(0, 7)),
                "type",
                "Leadership",
                span.start(),
                span.end(),
                ZoneOffset.UTC,
                Language.ENGLISH,
                state,
                new PersonId(new UUID(0, 8)),
                "Anna Morel",
                "anna@example.org",
                "",
                true,
                NOW,
                1,
                null,
                null,
                null,
                true);
    }
}
