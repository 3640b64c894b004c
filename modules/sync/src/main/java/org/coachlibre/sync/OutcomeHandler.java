package org.coachlibre.sync;

import java.util.Set;
import org.coachlibre.storage.Transaction;

/**
 * Hears what became of pushed messages of some kinds, on the writer thread, in the transaction that takes the message out of
 * the outbox.
 */
public record OutcomeHandler(Set<String> kinds, Hearing hear) {

    /** What is done with an outcome. */
    @FunctionalInterface
    public interface Hearing {
        void hear(Transaction transaction, PushedMessage message, Outcome outcome);
    }

    public OutcomeHandler {
        kinds = Set.copyOf(kinds);
    }
}
