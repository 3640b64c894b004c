package org.coachlibre.scheduling.domain;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.storage.Transaction;

/** Where it is kept which sessions stand in another calendar, and how. */
public interface SessionEvents {

    List<SessionEvent> list(Transaction tx);

    Optional<SessionEvent> find(Transaction tx, SessionId session);

    Optional<SessionEvent> findAt(Transaction tx, UUID calendar, URI address);

    /** Adds the event or writes over the one of its session. */
    void save(Transaction tx, SessionEvent event);

    void delete(Transaction tx, SessionId session);
}
