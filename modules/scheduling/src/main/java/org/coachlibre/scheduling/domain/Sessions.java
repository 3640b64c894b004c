package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.storage.Transaction;

/** Where sessions are kept. */
public interface Sessions {

    Optional<Session> find(Transaction tx, SessionId id);

    /** Adds the session or writes over the one with its id. */
    void save(Transaction tx, Session session);

    /** Sessions that have a moment between the two, or ask to move there, by start; cancelled ones left out. */
    List<Session> listBetween(Transaction tx, Instant from, Instant until);

    List<Session> listOf(Transaction tx, PersonId person);

    /** Sessions that take time and end after {@code now}, by start. */
    List<Session> listNext(Transaction tx, Instant now, int limit);

    /** Bookings by clients that were not seen and have not ended, newest first. */
    List<Session> listUnseen(Transaction tx, Instant now);

    /** Sessions with something that was refused. */
    List<Session> listRefused(Transaction tx);

    /** Sessions whose name, address or type holds {@code query}, those that end after {@code now} first. */
    List<Session> search(Transaction tx, String query, Instant now, int limit);
}
