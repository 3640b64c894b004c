package org.coachlibre.server.push;

import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.PushOutcome;

/** The stored outcome of every message that was ever pushed. */
public interface Outcomes {
    /** The outcome of {@code (device, incarnation, n)}, if that message was handled. */
    Optional<Stored> find(Transaction tx, UUID device, long incarnation, long n);

    void store(Transaction tx, UUID device, long incarnation, String messageHash, PushOutcome outcome);

    /** Forgets outcomes that no laptop can ask for any more. */
    void forgetOld();

    /** @param messageHash SHA-256 of the message's kind and body, 64 hexadecimal digits */
    record Stored(String messageHash, PushOutcome outcome) {}
}
