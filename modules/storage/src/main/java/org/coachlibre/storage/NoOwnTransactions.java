package org.coachlibre.storage;

import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** Keeps a store from committing by itself: the work is already one transaction, and only the writer thread commits. */
final class NoOwnTransactions implements TransactionProvider {
    @Override
    public void begin(TransactionContext context) {
        throw new IllegalStateException("The work is already one transaction");
    }

    @Override
    public void commit(TransactionContext context) {
        throw new IllegalStateException("Only the writer thread commits");
    }

    @Override
    public void rollback(TransactionContext context) {
        // Nothing was begun; what begin threw goes on to the caller, and the writer undoes the work.
    }
}
