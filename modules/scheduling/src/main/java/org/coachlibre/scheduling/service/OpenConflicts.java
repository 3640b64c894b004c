package org.coachlibre.scheduling.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coachlibre.scheduling.BookingResult;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.Conflicts;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.scheduling.domain.SessionEvents;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Transaction;

/** What only the coach can decide, and what other calendars have to do with it. */
public final class OpenConflicts {
    private final Sessions sessions;
    private final BusyTimes busyTimes;
    private final SessionEvents sessionEvents;
    private final Clock clock;

    public OpenConflicts(Sessions sessions, BusyTimes busyTimes, SessionEvents sessionEvents, Clock clock) {
        this.sessions = sessions;
        this.busyTimes = busyTimes;
        this.sessionEvents = sessionEvents;
        this.clock = clock;
    }

    List<Conflict> list(Transaction tx) {
        Instant now = clock.instant();
        List<Session> next = sessions.listNext(tx, now, Integer.MAX_VALUE);
        Instant until = next.stream()
                .map(session -> session.wishedSpan().end())
                .max(Comparator.naturalOrder())
                .orElse(now);
        List<Conflict> found =
                new ArrayList<>(Conflicts.find(next, busyTimes.listBetween(tx, now, until), sessions.listRefused(tx)));
        for (SessionEvent event : sessionEvents.list(tx)) {
            if (event.elsewhere() != null) {
                sessions.find(tx, event.session())
                        .flatMap(session -> Conflicts.elsewhere(session, event, now))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The session stays: the other calendar will be put right the next time. */
    void putBack(Transaction tx, SessionId id) {
        SessionEvent event = sessionEvents.find(tx, id).orElse(null);
        SessionEvent.Elsewhere elsewhere = event == null ? null : event.elsewhere();
        if (event == null || elsewhere == null) {
            return;
        }
        TimeSpan span = elsewhere.span();
        if (span == null) {
            sessionEvents.delete(tx, id);
        } else {
            sessionEvents.save(tx, event.writtenAt(span));
        }
    }

    /** The session follows what was done in the other calendar. Returns what stands in the way; empty when nothing does. */
    static Optional<BookingResult> follow(Transaction tx, Conflict conflict, CoachActs coach) {
        SessionId id = conflict.session().id();
        if (conflict.kind() == Conflict.Kind.REMOVED_ELSEWHERE) {
            coach.cancel(tx, id, "");
            return Optional.empty();
        }
        BookingResult asked =
                coach.move(tx, id, Objects.requireNonNull(conflict.elsewhere()).start());
        return asked instanceof BookingResult.Asked ? Optional.empty() : Optional.of(asked);
    }
}
