package org.coachlibre.scheduling.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.caldav.CalDav;
import org.coachlibre.caldav.CalDavAccount;
import org.coachlibre.caldav.EventWriting;
import org.coachlibre.caldav.RemoteEvent;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarStanding;
import org.coachlibre.icalendar.MeetingUids;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.domain.Accounts;
import org.coachlibre.scheduling.domain.KeptCalendar;
import org.coachlibre.scheduling.domain.KeptEvent;
import org.coachlibre.scheduling.domain.SessionEvent;
import org.coachlibre.scheduling.domain.SessionEvent.Elsewhere;
import org.coachlibre.scheduling.domain.SessionEvent.Written;
import org.coachlibre.scheduling.domain.SessionEvents;
import org.coachlibre.scheduling.domain.SessionPlan;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes sessions into another calendar. What the server has taken is kept here right after; a stop in between does no harm, since the
 * event is found again by its address and its UID.
 */
public final class SessionWriting {
    private final Database database;
    private final Sessions sessions;
    private final SessionEvents sessionEvents;
    private final Accounts accounts;
    private final RemoteChanges changes;
    private final ForeignEvents foreign;
    private final Clock clock;

    public SessionWriting(
            Database database,
            Sessions sessions,
            SessionEvents sessionEvents,
            Accounts accounts,
            RemoteChanges changes,
            ForeignEvents foreign,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.sessionEvents = sessionEvents;
        this.accounts = accounts;
        this.changes = changes;
        this.foreign = foreign;
        this.clock = clock;
    }

    /** What is to be done now. */
    SessionPlan plan(Transaction tx, @Nullable UUID target) {
        Instant now = clock.instant();
        List<Session> all = new ArrayList<>(target == null ? List.of() : sessions.listNext(tx, now, Integer.MAX_VALUE));
        List<SessionEvent> events = sessionEvents.list(tx);
        List<SessionId> listed = all.stream().map(Session::id).toList();
        events.stream()
                .filter(event -> !listed.contains(event.session()))
                .forEach(event -> sessions.find(tx, event.session()).ifPresent(all::add));
        return SessionPlan.of(all, events, target, now);
    }

    /** Deletes an event there. Returns the trouble it met with; null when none. */
    @Nullable
    Trouble delete(CalDav calDav, CalDavAccount account, SessionEvent event) throws InterruptedException {
        EventWriting answer = event.etag().isEmpty()
                ? new EventWriting.Done(null)
                : calDav.delete(account, event.address(), event.etag());
        return switch (answer) {
            case EventWriting.Done done -> {
                database.write(tx -> {
                    sessionEvents.delete(tx, event.session());
                    accounts.deleteEvents(tx, event.calendar(), List.of(event.address()));
                    return null;
                });
                yield null;
            }
            case EventWriting.Conflict conflict -> {
                keepTheirs(event, conflict.theirs());
                yield null;
            }
            case EventWriting.Failed failed -> failed.trouble();
        };
    }

    /** Writes a session there. Returns the trouble it met with; null when none. */
    @Nullable
    Trouble put(CalDav calDav, CalDavAccount account, KeptCalendar calendar, SessionId id) throws InterruptedException {
        Session session = database.read(tx -> sessions.find(tx, id)).orElse(null);
        if (session == null || !session.state().takesTime()) {
            return null;
        }
        SessionEvent before = database.read(tx -> before(tx, calendar, session));
        Written wished = Written.of(session);
        boolean isNew = before.etag().isEmpty();
        int sequence = isNew ? before.sequence() : before.sequence() + 1;
        EventWriting answer = calDav.put(
                account,
                before.address(),
                before.etag(),
                wished.tentative() ? CalendarStanding.TENTATIVE : CalendarStanding.CONFIRMED,
                meeting(id, sequence, wished));
        return switch (answer) {
            case EventWriting.Done done -> {
                keepWritten(before, done.event(), sequence, wished);
                yield null;
            }
            case EventWriting.Conflict conflict -> {
                keepTheirs(before, conflict.theirs());
                yield null;
            }
            case EventWriting.Failed failed -> failed.trouble();
        };
    }

    /** What is there: as kept, or as somebody else has put it there under the same UID, or nothing yet. */
    private SessionEvent before(Transaction tx, KeptCalendar calendar, Session session) {
        Optional<SessionEvent> kept = sessionEvents.find(tx, session.id());
        if (kept.isPresent()) {
            return kept.get();
        }
        Written wished = Written.of(session);
        KeptEvent found = accounts.findEvent(tx, calendar.id(), session.id()).orElse(null);
        URI address = found == null ? CalDav.addressOf(calendar.address(), uid(session.id())) : found.address();
        int sequence = found == null
                ? 0
                : foreign.meeting(found.data())
                        .map(ForeignEvents.Meeting::sequence)
                        .orElse(0);
        return new SessionEvent(
                session.id(), calendar.id(), address, found == null ? "" : found.etag(), sequence, wished, null);
    }

    private void keepWritten(SessionEvent before, @Nullable RemoteEvent there, int sequence, Written wished) {
        String etag = there == null ? "" : there.etag();
        SessionEvent after =
                new SessionEvent(before.session(), before.calendar(), before.address(), etag, sequence, wished, null);
        database.write(tx -> {
            if (accounts.findCalendar(tx, before.calendar()).isPresent()) {
                sessionEvents.save(tx, after);
                // So that it is known as our own when the calendar is read the next time.
                if (there != null) {
                    accounts.saveEvents(tx, before.calendar(), List.of(foreign.kept(there)));
                }
            }
            return null;
        });
    }

    /**
     * Something else is there than was thought. When it is what we wrote and were stopped before keeping it, it is kept now; else
     * the coach is asked.
     */
    private void keepTheirs(SessionEvent before, @Nullable RemoteEvent theirs) {
        database.write(tx -> {
            if (accounts.findCalendar(tx, before.calendar()).isEmpty()) {
                return null;
            }
            ForeignEvents.Meeting meeting =
                    theirs == null ? null : foreign.meeting(theirs.data()).orElse(null);
            if (theirs == null || meeting == null) {
                sessionEvents.save(tx, before.seen("", before.sequence()).withElsewhere(new Elsewhere(null)));
                changes.tell(tx, false);
                return null;
            }
            accounts.saveEvents(tx, before.calendar(), List.of(foreign.kept(theirs)));
            boolean isMoved =
                    !meeting.span().start().equals(before.written().span().start());
            Written there = new Written(
                    meeting.span(), meeting.title(), before.written().tentative());
            SessionEvent now = before.seen(theirs.etag(), meeting.sequence());
            sessionEvents.save(
                    tx,
                    isMoved
                            ? now.withElsewhere(new Elsewhere(meeting.span()))
                            : new SessionEvent(
                                    now.session(),
                                    now.calendar(),
                                    now.address(),
                                    now.etag(),
                                    now.sequence(),
                                    there,
                                    null));
            changes.tell(tx, false);
            return null;
        });
    }

    private CalendarMeeting meeting(SessionId session, int sequence, Written wished) {
        return new CalendarMeeting(
                uid(session),
                sequence,
                Objects.requireNonNull(clock.instant()),
                wished.span().start(),
                wished.span().end(),
                wished.title(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static String uid(SessionId session) {
        return MeetingUids.of(session.value());
    }
}
