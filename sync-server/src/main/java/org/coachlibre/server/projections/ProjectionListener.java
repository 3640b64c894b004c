package org.coachlibre.server.projections;

import java.util.UUID;
import org.coachlibre.storage.Transaction;

/** Told when a projection was stored, inside the same write: an exception undoes it. Use {@code tx.afterCommit} for caches. */
@FunctionalInterface
public interface ProjectionListener {
    void projectionStored(Transaction tx, UUID studio, String name);
}
