package org.coachlibre.scheduling;

import java.util.UUID;
import org.coachlibre.storage.Transaction;

/**
 * Where requests to the server are put, in the transaction that makes them; implemented over sync where rooms are wired. Each
 * gives the id under which the request waits.
 */
public interface BookingRequests {

    /** Asks for a new session; {@code session} is as it was stored. */
    UUID ask(Transaction tx, Session session);

    /** Asks to move a session that the server knows at {@code session.version()}. */
    UUID move(Transaction tx, Session session, TimeSpan to);

    /** Asks to cancel a session. {@code reason} is told to the client; may be empty. */
    UUID cancel(Transaction tx, Session session, String reason);

    /** Takes a request back when it never left this computer; false when the server may know of it. */
    boolean takeBack(Transaction tx, UUID request);
}
