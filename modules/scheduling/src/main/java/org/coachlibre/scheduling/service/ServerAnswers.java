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
    private final Crm crm;
    private final Timeline timeline;
    private final Events events;

    public ServerAnswers(Sessions sessions, Crm crm, Timeline timeline, Events events) {
        this.sessions = sessions;
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
        if (state != null) {
            apply(tx, state);
        }
        Session session = sessions.find(tx, id).orElse(null);
        if (session == null) {
            return;
        }
        Session after =
                switch (request) {
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
        if (!after.equals(session)) {
            sessions.save(tx, after);
            announce(tx, session, after);
        }
    }

    void refused(Transaction tx, SessionId id, RequestKind request, RefusalReason reason) {
        Session session = sessions.find(tx, id).orElse(null);
        if (session == null || session.state() == SessionState.CANCELLED) {
            return;
        }
        if (request == RequestKind.CANCEL && reason == RefusalReason.UNKNOWN_BOOKING) {
            // What the server does not have is as good as cancelled.
            sessions.save(tx, session.with(SessionState.CANCELLED, null, null));
            changed(tx);
            return;
        }
        SessionState state = request == RequestKind.ASK ? SessionState.REFUSED : SessionState.CONFIRMED;
        Session after = session.with(state, session.asked(), new Session.Refusal(request, reason));
        sessions.save(tx, after);
        timeline.tell(tx, after, "session.refused");
        tx.afterCommit(() -> events.publish(new SessionRefused(after)));
        changed(tx);
    }

    /** The booking as the server last told it. */
    static ServerBooking asServerKnows(Session session) {
        return new ServerBooking(
                session.id(),
                session.typeId(),
                session.typeName(),
                session.start(),
                session.end(),
                session.zone(),
                session.language(),
                session.state() == SessionState.CANCELLED,
                session.name(),
                session.email(),
                "",
                session.message(),
                session.version(),
                session.byClient(),
                session.bookedAt());
    }

    private Session merged(Transaction tx, @Nullable Session before, ServerBooking booking) {
        PersonId person = before == null || before.person() == null
                ? crm.findOrCreate(
                        tx,
                        NewPerson.named(
                                booking.name(),
                                booking.email(),
                                booking.phone(),
                                booking.language(),
                                booking.zone(),
                                timeline.source()))
                : before.person();
        TimeSpan span = new TimeSpan(booking.start(), booking.end());
        TimeSpan asked = before == null ? null : before.asked();
        SessionState state = state(before, booking, span, asked);
        boolean isWaiting = state == SessionState.MOVE_ASKED;
        return new Session(
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
                isWaiting ? asked : null,
                null,
                before != null ? before.seen() : !booking.byClient());
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
        return before != null && before.state() == SessionState.MOVE_ASKED && !span.equals(asked)
                ? SessionState.MOVE_ASKED
                : SessionState.CONFIRMED;
    }

    /** The version is left alone: the event that follows carries the server's own. */
    private static Session granted(Session session) {
        return session.with(SessionState.CONFIRMED, null, null);
    }

    private void announce(Transaction tx, @Nullable Session before, Session after) {
        if (after.state() == SessionState.CANCELLED) {
            if (before == null || before.state() != SessionState.CANCELLED) {
                timeline.tell(tx, after, "session.cancelled");
                tx.afterCommit(() -> events.publish(new SessionCancelled(after)));
            }
        } else if (before == null || !isBooked(before)) {
            timeline.tell(tx, after, "session.booked");
            tx.afterCommit(() -> events.publish(new SessionBooked(after)));
        } else if (!before.span().equals(after.span())) {
            TimeSpan earlier = before.span();
            timeline.tell(tx, after, "session.moved");
            tx.afterCommit(() -> events.publish(new SessionMoved(after, earlier)));
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
