package org.coachlibre.scheduling.service;

import org.coachlibre.scheduling.BookingRequests;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.Session.Waiting;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.Sessions;
import org.coachlibre.storage.Transaction;

/**
 * Brings the server to what the coach wishes of a session, one request at a time: a request names the version it was made for, and
 * only the answer to the one before tells the next version. A wish that changes meanwhile is kept in the session and asked
 * for when the answer is there; a request that never left this computer is taken back instead.
 */
public final class Wishes {
    private final Sessions sessions;
    private final BookingRequests requests;

    public Wishes(Sessions sessions, BookingRequests requests) {
        this.sessions = sessions;
        this.requests = requests;
    }

    /** Stores {@code session} with its wish and asks for that, unless an answer is awaited first. Returns what was stored. */
    Session pursue(Transaction tx, Session session, String reason) {
        Waiting waiting = session.waiting();
        Session next = waiting == null || requests.takeBack(tx, waiting.message())
                ? ask(tx, session.withWaiting(null), reason)
                : session.withWaiting(waiting.withReason(reason));
        sessions.save(tx, next);
        return next;
    }

    private Session ask(Transaction tx, Session session, String reason) {
        boolean isKnownToServer = session.version() > 0;
        TimeSpan wished = session.wishedSpan();
        return switch (session.state()) {
            case CANCEL_ASKED -> {
                if (!isKnownToServer) {
                    yield session.with(SessionState.CANCELLED, null, null);
                }
                yield session.withWaiting(
                        new Waiting(RequestKind.CANCEL, requests.cancel(tx, session, reason), session.span()));
            }
            case ASKED, MOVE_ASKED -> {
                if (!isKnownToServer) {
                    Session asked = session.withSpan(wished).with(SessionState.ASKED, null, null);
                    yield asked.withWaiting(new Waiting(RequestKind.ASK, requests.ask(tx, asked), wished));
                }
                if (wished.equals(session.span())) {
                    yield session.with(SessionState.CONFIRMED, null, null);
                }
                Session asked = session.with(SessionState.MOVE_ASKED, wished, null);
                yield asked.withWaiting(new Waiting(RequestKind.MOVE, requests.move(tx, asked, wished), wished));
            }
            case CONFIRMED, REFUSED, CANCELLED -> session;
        };
    }
}
