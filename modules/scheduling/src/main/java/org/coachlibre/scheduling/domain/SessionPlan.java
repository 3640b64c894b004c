package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.domain.SessionEvent.Elsewhere;
import org.coachlibre.scheduling.domain.SessionEvent.Written;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done so that the other calendar shows the sessions to come as they are. Pure.
 *
 * @param puts sessions to be written
 * @param deletes events to be deleted there
 */
public record SessionPlan(List<Session> puts, List<SessionEvent> deletes) {
    public SessionPlan {
        puts = List.copyOf(puts);
        deletes = List.copyOf(deletes);
    }

    public boolean isEmpty() {
        return puts.isEmpty() && deletes.isEmpty();
    }

    /**
     * Plans.
     *
     * @param sessions those that {@code events} are of, and those to come
     * @param target the calendar that sessions are written into; null for none
     */
    public static SessionPlan of(
            List<Session> sessions, List<SessionEvent> events, @Nullable UUID target, Instant now) {
        Map<SessionId, Session> byId = new HashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        Map<SessionId, SessionEvent> written = new HashMap<>();
        List<SessionEvent> deletes = new ArrayList<>();
        for (SessionEvent event : events) {
            written.put(event.session(), event);
            if (isToGo(byId.get(event.session()), event, target, now)) {
                deletes.add(event);
            }
        }
        List<Session> puts = sessions.stream()
                .filter(session -> target != null && isToCome(session, now))
                .filter(session -> isToBeWritten(session, written.get(session.id())))
                .toList();
        return new SessionPlan(puts, deletes);
    }

    /** What took place stays where it was written, unless the person is forgotten. */
    private static boolean isToGo(@Nullable Session session, SessionEvent event, @Nullable UUID target, Instant now) {
        if (session == null || !session.state().takesTime()) {
            return true;
        }
        return isToCome(session, now) ? !event.calendar().equals(target) : session.person() == null;
    }

    /** An event that is to leave another calendar first is written when it has. */
    private static boolean isToBeWritten(Session session, @Nullable SessionEvent event) {
        if (event == null) {
            return true;
        }
        Elsewhere elsewhere = event.elsewhere();
        return elsewhere == null ? !Written.of(session).equals(event.written()) : isFollowed(session, elsewhere);
    }

    /** Whether the session is, or is asked to be, where another program moved it. */
    public static boolean isFollowed(Session session, Elsewhere elsewhere) {
        return elsewhere.span() != null
                && elsewhere.span().start().equals(session.wishedSpan().start());
    }

    private static boolean isToCome(Session session, Instant now) {
        return session.state().takesTime() && session.wishedSpan().end().isAfter(now);
    }
}
