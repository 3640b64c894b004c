package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;

/** Finds what only the coach can decide. Pure. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * Conflicts among sessions to come. What the coach books over blocked time was meant so; a client's booking was not.
     *
     * @param sessions by start
     */
    public static List<Conflict> find(List<Session> sessions, List<BusyEntry> busy, List<Session> refused) {
        List<Conflict> found = new ArrayList<>();
        for (Session session : refused) {
            found.add(new Conflict(Conflict.Kind.REFUSED, session, null, null, null));
        }
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            if (!stays(session)) {
                continue;
            }
            for (BusyEntry entry : busy) {
                if (session.byClient() && entry.blocks() && entry.span().overlaps(session.wishedSpan())) {
                    found.add(new Conflict(Conflict.Kind.ON_BUSY_TIME, session, entry, null, null));
                }
            }
            for (Session other : sessions.subList(i + 1, sessions.size())) {
                if (stays(other)
                        && !isSameGroup(session, other)
                        && other.wishedSpan().overlaps(session.wishedSpan())) {
                    found.add(new Conflict(Conflict.Kind.ON_ANOTHER_SESSION, session, null, other, null));
                }
            }
        }
        return found;
    }

    /** What another program did to the event of a session to come, until the coach has chosen. */
    public static Optional<Conflict> elsewhere(Session session, SessionEvent event, Instant now) {
        SessionEvent.Elsewhere done = event.elsewhere();
        boolean isOpen = stays(session) && session.wishedSpan().end().isAfter(now);
        return done != null && isOpen && !SessionPlan.isFollowed(session, done)
                ? Optional.of(new Conflict(
                        done.span() == null ? Conflict.Kind.REMOVED_ELSEWHERE : Conflict.Kind.MOVED_ELSEWHERE,
                        session,
                        null,
                        null,
                        done.span()))
                : Optional.empty();
    }

    /** What is left of {@code entry} when {@code hole} is cut out of it. */
    public static List<TimeSpan> without(TimeSpan entry, TimeSpan hole) {
        List<TimeSpan> left = new ArrayList<>();
        if (entry.start().isBefore(hole.start())) {
            left.add(new TimeSpan(entry.start(), hole.start().isBefore(entry.end()) ? hole.start() : entry.end()));
        }
        if (entry.end().isAfter(hole.end())) {
            left.add(new TimeSpan(hole.end().isAfter(entry.start()) ? hole.end() : entry.start(), entry.end()));
        }
        return left;
    }

    /** Bookings of one type at one start share their seats. */
    public static boolean isSameGroup(Session session, Session other) {
        return session.typeId().equals(other.typeId()) && session.wishedSpan().equals(other.wishedSpan());
    }

    private static boolean stays(Session session) {
        return session.state().takesTime() && session.state() != SessionState.CANCEL_ASKED;
    }
}
