package org.coachlibre.scheduling.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NewPerson;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.BookSession;
import org.coachlibre.scheduling.BookingResult;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.domain.Conflicts;
import org.coachlibre.scheduling.domain.Offering;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Transaction;

/** What the coach does with sessions: each act is stored and asked of the server in one transaction. */
public final class CoachActs {
    private final Sessions sessions;
    private final Offering offering;
    private final BusyTimes busyTimes;
    private final OpenConflicts conflicts;
    private final Crm crm;
    private final Wishes wishes;
    private final Timeline timeline;
    private final Events events;
    private final Clock clock;
    private final Ids ids;

    public CoachActs(
            Sessions sessions,
            Offering offering,
            BusyTimes busyTimes,
            OpenConflicts conflicts,
            Crm crm,
            Wishes wishes,
            Timeline timeline,
            Events events,
            Clock clock) {
        this.sessions = sessions;
        this.offering = offering;
        this.busyTimes = busyTimes;
        this.conflicts = conflicts;
        this.crm = crm;
        this.wishes = wishes;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    BookingResult book(Transaction tx, BookSession command) {
        SessionType type = offering.listTypes(tx).stream()
                .filter(candidate -> candidate.id().equals(command.type()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no session type " + command.type()));
        TimeSpan span = TimeSpan.of(command.start(), type.length());
        Optional<BookingResult> obstacle =
                obstacle(tx, new SessionId(ids.next()), type.id().toString(), span);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        PersonId person = crm.findOrCreate(
                tx,
                NewPerson.named(
                        command.name(), command.email(), "", command.language(), command.zone(), timeline.source()));
        Session session = new Session(
                new SessionId(ids.next()),
                type.id().toString(),
                type.name(command.language()),
                span.start(),
                span.end(),
                command.zone(),
                command.language(),
                SessionState.ASKED,
                person,
                command.name().strip(),
                command.email().strip(),
                "",
                false,
                clock.instant(),
                0,
                null,
                null,
                null,
                true);
        session = wishes.pursue(tx, session, "");
        timeline.tell(tx, session, "session.asked");
        changed(tx, false);
        return new BookingResult.Asked(session);
    }

    BookingResult move(Transaction tx, SessionId id, Instant start) {
        Session session = get(tx, id);
        TimeSpan to = session.span().movedTo(start);
        if (session.state() == SessionState.CANCELLED || session.state() == SessionState.CANCEL_ASKED) {
            return new BookingResult.Closed();
        }
        Optional<BookingResult> obstacle = obstacle(tx, id, session.typeId(), to);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Session moved = wishes.pursue(tx, session.with(SessionState.MOVE_ASKED, to, null), "");
        changed(tx, false);
        return new BookingResult.Asked(moved);
    }

    boolean cancel(Transaction tx, SessionId id, String reason) {
        Session session = get(tx, id);
        switch (session.state()) {
            case CANCELLED, CANCEL_ASKED -> {
                return false;
            }
            case REFUSED -> sessions.save(tx, session.with(SessionState.CANCELLED, null, null));
            case ASKED, CONFIRMED, MOVE_ASKED ->
                wishes.pursue(tx, session.with(SessionState.CANCEL_ASKED, null, null), reason);
        }
        changed(tx, false);
        return true;
    }

    Optional<BookingResult> resolve(Transaction tx, Conflict conflict, Conflict.Choice choice) {
        return switch (choice) {
            case GIVE_UP_SESSION -> {
                cancel(tx, conflict.session().id(), "");
                yield Optional.empty();
            }
            case FOLLOW_ELSEWHERE -> OpenConflicts.follow(tx, conflict, this);
            case KEEP_SESSION -> {
                keep(tx, conflict);
                yield Optional.empty();
            }
        };
    }

    private void keep(Transaction tx, Conflict conflict) {
        switch (conflict.kind()) {
            case ON_BUSY_TIME -> makeRoom(tx, Objects.requireNonNull(conflict.busy()), conflict.session());
            case ON_ANOTHER_SESSION ->
                cancel(tx, Objects.requireNonNull(conflict.other()).id(), "");
            case REFUSED -> takeAsItIs(tx, get(tx, conflict.session().id()));
            case MOVED_ELSEWHERE, REMOVED_ELSEWHERE -> {
                conflicts.putBack(tx, conflict.session().id());
                changed(tx, false);
            }
        }
    }

    private void takeAsItIs(Transaction tx, Session session) {
        Session.Refusal refusal = session.refusal();
        if (refusal != null) {
            boolean wasNeverBooked = refusal.request() == RequestKind.ASK;
            sessions.save(tx, session.with(wasNeverBooked ? SessionState.CANCELLED : session.state(), null, null));
            changed(tx, false);
        }
    }

    /** An own entry is cut around the session; an imported one, which the next import would bring back, is let go. */
    private void makeRoom(Transaction tx, BusyEntry entry, Session session) {
        if (entry.isImported()) {
            busyTimes.save(tx, entry.withBlocks(false));
        } else {
            busyTimes.delete(tx, entry.id());
            List<TimeSpan> left = Conflicts.without(entry.span(), session.wishedSpan());
            for (TimeSpan span : left) {
                busyTimes.save(
                        tx, new BusyEntry(ids.next(), entry.title(), span, false, entry.blocks(), entry.calendar()));
            }
        }
        changed(tx, true);
    }

    private Optional<BookingResult> obstacle(Transaction tx, SessionId id, String typeId, TimeSpan span) {
        if (!span.start().isAfter(clock.instant())) {
            return Optional.of(new BookingResult.InThePast());
        }
        return sessions.listBetween(tx, span.start(), span.end()).stream()
                .filter(other -> !other.id().equals(id) && other.state().takesTime())
                .filter(other ->
                        other.wishedSpan().overlaps(span) || other.span().overlaps(span))
                .filter(other -> !isShared(tx, other, typeId, span))
                .findFirst()
                .map(BookingResult.Overlaps::new);
    }

    /** A start of a type with several seats takes more than one client. */
    private boolean isShared(Transaction tx, Session other, String typeId, TimeSpan span) {
        return other.typeId().equals(typeId)
                && other.span().equals(span)
                && offering.listTypes(tx).stream()
                        .anyMatch(type -> type.id().toString().equals(typeId)
                                && type.rules().seats() > 1);
    }

    private Session get(Transaction tx, SessionId id) {
        return sessions.find(tx, id).orElseThrow(() -> new NoSuchElementException("There is no session " + id));
    }

    private void changed(Transaction tx, boolean offer) {
        tx.afterCommit(() -> events.publish(new CalendarChanged(offer)));
    }
}
