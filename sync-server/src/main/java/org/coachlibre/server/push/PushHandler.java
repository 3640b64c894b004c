package org.coachlibre.server.push;

import java.util.Set;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;

/** Does what a desktop pushed. */
public interface PushHandler {
    /** The kinds of message it takes; no two handlers share one. */
    Set<String> kinds();

    /**
     * Runs inside the write that also stores the outcome, once per message: repeats never get here. A refusal must leave no
     * change behind.
     *
     * @throws MalformedMessage when the body is not what the kind says; answered as a refusal
     */
    PushOutcome apply(Transaction tx, Studio studio, PushMessage message) throws MalformedMessage;
}
