package org.coachlibre.sync;

import java.util.Set;
import java.util.function.BiConsumer;
import org.coachlibre.storage.Transaction;

/**
 * Applies events of some kinds. {@code apply} runs on the writer thread, in the transaction that also stores how far was read;
 * it must give the same result when an event is told again. When it throws, its event is set aside and shown, and the others
 * go on; it may be called twice for an event whose neighbour fails.
 */
public record InboxHandler(Set<String> kinds, BiConsumer<Transaction, InboundEvent> apply) {
    public InboxHandler {
        kinds = Set.copyOf(kinds);
    }
}
