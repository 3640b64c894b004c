package org.coachlibre.scheduling;

import org.coachlibre.storage.Transaction;

/** Where requests to the server are put, in the transaction that makes them; implemented over sync where rooms are wired. */
public interface BookingRequests {

    /** Asks for a new session; {@code session} is as it was stored. */
    void ask(Transaction tx, Session session);

    /** Asks to move a session that the server knows at {@code session.version()}. */
    void move(Transaction tx, Session session, TimeSpan to);

    /** Asks to cancel a session. {@code reason} is told to the client; may be empty. */
    void cancel(Transaction tx, Session session, String reason);
}
