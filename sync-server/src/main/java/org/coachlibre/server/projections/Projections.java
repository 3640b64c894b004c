package org.coachlibre.server.projections;

import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;

/** The projections of every studio. What holds a secret is sealed on the disk. */
public interface Projections {
    /** The current one of {@code name}: {@code booking} or {@code mail}. */
    Optional<Projection> find(Transaction tx, UUID studio, String name);

    /** The version of the current one, 0 when there is none: cheap, for those who keep what they read. */
    long version(Transaction tx, UUID studio, String name);

    /** Stores {@code json} if the current version is still {@code expected} (0 when there is none). */
    StoreResult store(Transaction tx, UUID studio, String name, long expected, String json);

    /** What became of {@link #store}. */
    sealed interface StoreResult {
        record Stored(long version) implements StoreResult {}

        record Outdated(long version) implements StoreResult {}
    }
}
