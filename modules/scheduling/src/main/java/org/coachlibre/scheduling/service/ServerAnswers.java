package org.coachlibre.scheduling.service;

import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NewPerson;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.RefusalReason;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.ServerBooking;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionBooked;
import org.coachlibre.scheduling.SessionCancelled;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionMoved;
import org.coachlibre.scheduling.SessionRefused;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Takes over what the server decided. A state is taken once: its version says whether it is news. */
public final class ServerAnswers {
    private final Sessions sessions;
    private final Wishes wishes;
    private final Crm crm;
    private final Timeline timeline;
    private final Events events;

    public ServerAnswers(Sessions sessions, Wishes wishes, Crm crm, Timeline timeline, Events events) {
        this.sessions = sessions;
        this.wishes = wishes;
        this.crm = crm;
        this.timeline = timeline;
        this.events = events;
    }

    void apply(Transaction tx, ServerBooking booking) {
        Optional<Session> known = sessions.find(tx, booking.id());
        if (known.isPresent() && known.get().version() >= booking.version()) {
            return;
        }
        Session before = known.orElse(null);
        Session after = merged(tx, before, booking);
        sessions.save(tx, after);
        announce(tx, before, after);
    }

    void granted(Transaction tx, SessionId id, RequestKind request, @Nullable ServerBooking state) {
        String reason = waiting(tx, id).map(Session.Waiting::reason).orElse("");
        Session session = answered(tx, id);
        if (session == null) {
            return;
        }
        if (state == null) {
            take(tx, session, asGranted(session, request));
            return;
        }
        apply(tx, state);
        Session now = sessions.find(tx, id).orElseThrow();
        take(tx, now, wishes.pursue(tx, now, reason));
    }

    /** For an answer that does not carry the booking: what was asked for is so. */
    private static Session asGranted(Session session, RequestKind request) {
        return switch (request) {
            case ASK -> session.state() == SessionState.ASKED ? granted(session) : session;
            case MOVE -> {
                TimeSpan asked = session.asked();
                yield session.state() == SessionState.MOVE_ASKED && asked != null
                        ? granted(session.withSpan(asked))
                        : session;
            }
            case CANCEL ->
                session.state() == SessionState.CANCEL_ASKED
                        ? session.with(SessionState.CANCELLED, null, null)
                        : session;
        };
    }

    private void take(Transaction tx, Session before, Session after) {
        if (!after.equals(before)) {
            sessions.save(tx, after);
            announce(tx, before, after);
        }
    }

    private Optional<Session.Waiting> waiting(Transaction tx, SessionId id) {
        return sessions.find(tx, id).map(Session::waiting);
    }

    /** The session whose request has its answer: nothing is under way for it any more. */
    private @Nullable Session answered(Transaction tx, SessionId id) {
        Session session = sessions.find(tx, id).orElse(null);
        if (session == null || session.waiting() == null) {
            return session;
        }
        Session free = session.withWaiting(null);
        sessions.save(tx, free);
        return free;
    }

    void refused(
            Transaction tx, SessionId id, RequestKind request, RefusalReason reason, @Nullable ServerBooking theirs) {
        Session.Waiting waiting = waiting(tx, id).orElse(null);
        if (theirs != null) {
            apply(tx, theirs);
        }
        Session session = answered(tx, id);
        if (session == null || session.state() == SessionState.CANCELLED) {
            return;
        }
        if (request == RequestKind.CANCEL && reason == RefusalReason.UNKNOWN_BOOKING) {
            // What the server does not have is as good as cancelled.
            sessions.save(tx, session.with(SessionState.CANCELLED, null, null));
            changed(tx);
            return;
        }
        if (waiting != null && !isStillWished(session, waiting)) {
            // The coach wanted something else by then: that is asked for now, and nobody is bothered with this.
            take(tx, session, wishes.pursue(tx, session, waiting.reason()));
            return;
        }
        SessionState state = request == RequestKind.ASK ? SessionState.REFUSED : SessionState.CONFIRMED;
        Session after = session.with(state, session.asked(), new Session.Refusal(request, reason));
        sessions.save(tx, after);
        timeline.tell(tx, after, "session.refused");
        tx.afterCommit(() -> events.publish(new SessionRefused(after)));
        changed(tx);
    }

    private static boolean isStillWished(Session session, Session.Waiting waiting) {
        return switch (waiting.request()) {
            case ASK -> session.state() == SessionState.ASKED;
            case MOVE ->
                session.state() == SessionState.MOVE_ASKED
                        && session.wishedSpan().equals(waiting.span());
            case CANCEL -> session.state() == SessionState.CANCEL_ASKED;
        };
    }

    private Session merged(Transaction tx, @Nullable Session before, ServerBooking booking) {
        // Whoever was forgotten does not come back with what happens to their session.
        boolean isForgotten = before != null && before.person() == null;
        PersonId person = before != null
                ? before.person()
                : crm.findOrCreate(
                        tx,
                        NewPerson.named(
                                booking.name(),
                                booking.email(),
                                booking.phone(),
                                booking.language(),
                                booking.zone(),
                                timeline.source()));
        TimeSpan span = new TimeSpan(booking.start(), booking.end());
        TimeSpan asked = before == null ? null : before.asked();
        SessionState state = state(before, booking, span, asked);
        boolean isMoveAsked = state == SessionState.MOVE_ASKED;
        Session merged = new Session(
                booking.id(),
                booking.typeId(),
                booking.typeName(),
                booking.start(),
                booking.end(),
                booking.zone(),
                booking.language(),
                state,
                person,
                booking.name(),
                booking.email(),
                booking.message(),
                booking.byClient(),
                booking.bookedAt(),
                booking.version(),
                isMoveAsked ? asked : null,
                null,
                before == null ? null : before.waiting(),
                before != null ? before.seen() : !booking.byClient());
        return isForgotten ? merged.withoutPerson() : merged;
    }

    /** What was asked and not yet answered stays asked, unless the server's state says that it is done. */
    private static SessionState state(
            @Nullable Session before, ServerBooking booking, TimeSpan span, @Nullable TimeSpan asked) {
        if (booking.cancelled()) {
            return SessionState.CANCELLED;
        }
        if (before != null && before.state() == SessionState.CANCEL_ASKED) {
            return SessionState.CANCEL_ASKED;
        }
        boolean isMoveOpen = before != null && (before.waiting() != null || !span.equals(asked));
        return before != null && before.state() == SessionState.MOVE_ASKED && isMoveOpen
                ? SessionState.MOVE_ASKED
                : SessionState.CONFIRMED;
    }

    /** The version is left alone: the event that follows carries the server's own. */
    private static Session granted(Session session) {
        return session.with(SessionState.CONFIRMED, null, null);
    }

    private void announce(Transaction tx, @Nullable Session before, Session after) {
        boolean isAsked = before != null
                && (before.state() == SessionState.MOVE_ASKED || before.state() == SessionState.CANCEL_ASKED);
        if (after.state() == SessionState.CANCELLED) {
            if (before == null || before.state() != SessionState.CANCELLED) {
                timeline.tell(tx, after, "session.cancelled");
                tx.afterCommit(() -> events.publish(new SessionCancelled(after, isAsked)));
            }
        } else if (before == null || !isBooked(before)) {
            timeline.tell(tx, after, "session.booked");
            tx.afterCommit(() -> events.publish(new SessionBooked(after)));
        } else if (!before.span().equals(after.span())) {
            TimeSpan earlier = before.span();
            timeline.tell(tx, after, "session.moved");
            tx.afterCommit(() -> events.publish(new SessionMoved(after, earlier, isAsked)));
        }
        changed(tx);
    }

    private static boolean isBooked(Session session) {
        return session.state() != SessionState.ASKED && session.state() != SessionState.REFUSED;
    }

    private void changed(Transaction tx) {
        tx.afterCommit(() -> events.publish(new CalendarChanged(false)));
    }
}
