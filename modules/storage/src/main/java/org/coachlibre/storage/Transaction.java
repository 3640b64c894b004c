package org.coachlibre.storage;

import org.jooq.DSLContext;

/** The piece of work in hand: a snapshot to read from or, in a write, changes that are kept or undone together. */
public interface Transaction {

    /** Where stores run their queries. Valid while the work runs, on its thread only; it cannot commit by itself. */
    DSLContext dsl();

    /**
     * Runs {@code action} on the writer thread once the changes are on the disk and before {@link Database#write} returns; never
     * when they are undone. The place to publish events from. Must be short; an exception is logged.
     *
     * @throws IllegalStateException in a read
     */
    void afterCommit(Runnable action);
}
