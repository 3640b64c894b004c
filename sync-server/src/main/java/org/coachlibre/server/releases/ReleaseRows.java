package org.coachlibre.server.releases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Releases on the disk. Every question names the studio. */
public interface ReleaseRows {
    void insert(Transaction tx, Release release, String idempotencyKey, byte[] manifest);

    Optional<Release> find(Transaction tx, UUID studio, UUID release);

    Optional<Release> findByKey(Transaction tx, UUID studio, String idempotencyKey);

    /** Newest first. */
    List<Release> listReleases(Transaction tx, UUID studio);

    byte[] getManifest(Transaction tx, UUID studio, UUID release);

    Optional<UUID> findCurrent(Transaction tx, UUID studio);

    void setCurrent(Transaction tx, UUID studio, UUID release, Instant at);

    /** Never activated and planned for {@code now} or before, on any studio; oldest plan first. */
    List<Release> listDue(Transaction tx, Instant now);

    void setActivateAt(Transaction tx, UUID studio, UUID release, @Nullable Instant at);

    void delete(Transaction tx, UUID studio, UUID release);
}
