package org.coachlibre.server.releases.store;

import static org.coachlibre.server.store.jooq.Tables.SITE_RELEASE;
import static org.coachlibre.server.store.jooq.Tables.STUDIO;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.releases.Release;
import org.coachlibre.server.releases.ReleaseRows;
import org.coachlibre.storage.Transaction;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Releases in the database. */
public final class JooqReleaseRows implements ReleaseRows {
    @Override
    public void insert(Transaction tx, Release release, String idempotencyKey, byte[] manifest) {
        tx.dsl()
                .insertInto(SITE_RELEASE)
                .set(SITE_RELEASE.ID, release.id())
                .set(SITE_RELEASE.STUDIO_ID, release.studio())
                .set(SITE_RELEASE.DEVICE_ID, release.device())
                .set(SITE_RELEASE.BASE_RELEASE, release.base())
                .set(SITE_RELEASE.ROOT_HASH, release.rootHash())
                .set(SITE_RELEASE.IDEMPOTENCY_KEY, idempotencyKey)
                .set(SITE_RELEASE.CREATED_AT, utc(release.createdAt()))
                .set(SITE_RELEASE.ACTIVATE_AT, optionalUtc(release.activateAt()))
                .set(SITE_RELEASE.FILES, release.files())
                .set(SITE_RELEASE.BYTES, release.bytes())
                .set(SITE_RELEASE.MANIFEST, manifest)
                .execute();
    }

    @Override
    public Optional<Release> find(Transaction tx, UUID studio, UUID release) {
        return select(tx).where(is(studio, release)).fetchOptional(JooqReleaseRows::release);
    }

    @Override
    public Optional<Release> findByKey(Transaction tx, UUID studio, String idempotencyKey) {
        return select(tx)
                .where(SITE_RELEASE.STUDIO_ID.eq(studio))
                .and(SITE_RELEASE.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(JooqReleaseRows::release);
    }

    @Override
    public List<Release> listReleases(Transaction tx, UUID studio) {
        return select(tx)
                .where(SITE_RELEASE.STUDIO_ID.eq(studio))
                .orderBy(SITE_RELEASE.CREATED_AT.desc(), SITE_RELEASE.ID.desc())
                .fetch(JooqReleaseRows::release);
    }

    @Override
    public byte[] getManifest(Transaction tx, UUID studio, UUID release) {
        return tx.dsl()
                .select(SITE_RELEASE.MANIFEST)
                .from(SITE_RELEASE)
                .where(is(studio, release))
                .fetchSingle()
                .value1();
    }

    @Override
    public Optional<UUID> findCurrent(Transaction tx, UUID studio) {
        return tx.dsl()
                .select(STUDIO.CURRENT_RELEASE)
                .from(STUDIO)
                .where(STUDIO.ID.eq(studio))
                .fetchOptional(STUDIO.CURRENT_RELEASE);
    }

    @Override
    public void setCurrent(Transaction tx, UUID studio, UUID release, Instant at) {
        tx.dsl()
                .update(STUDIO)
                .set(STUDIO.CURRENT_RELEASE, release)
                .where(STUDIO.ID.eq(studio))
                .execute();
        tx.dsl()
                .update(SITE_RELEASE)
                .set(SITE_RELEASE.ACTIVATED_AT, utc(at))
                .setNull(SITE_RELEASE.ACTIVATE_AT)
                .where(is(studio, release))
                .execute();
    }

    @Override
    public List<Release> listDue(Transaction tx, Instant now) {
        return select(tx)
                .where(SITE_RELEASE.ACTIVATE_AT.le(utc(now)))
                .orderBy(SITE_RELEASE.ACTIVATE_AT)
                .fetch(JooqReleaseRows::release);
    }

    @Override
    public void setActivateAt(Transaction tx, UUID studio, UUID release, @Nullable Instant at) {
        tx.dsl()
                .update(SITE_RELEASE)
                .set(SITE_RELEASE.ACTIVATE_AT, optionalUtc(at))
                .where(is(studio, release))
                .execute();
    }

    @Override
    public void delete(Transaction tx, UUID studio, UUID release) {
        tx.dsl().deleteFrom(SITE_RELEASE).where(is(studio, release)).execute();
    }

    private static Condition is(UUID studio, UUID release) {
        return SITE_RELEASE.STUDIO_ID.eq(studio).and(SITE_RELEASE.ID.eq(release));
    }

    private static SelectJoinStep<? extends Record> select(Transaction tx) {
        return tx.dsl()
                .select(
                        SITE_RELEASE.ID,
                        SITE_RELEASE.STUDIO_ID,
                        SITE_RELEASE.DEVICE_ID,
                        SITE_RELEASE.BASE_RELEASE,
                        SITE_RELEASE.ROOT_HASH,
                        SITE_RELEASE.CREATED_AT,
                        SITE_RELEASE.ACTIVATE_AT,
                        SITE_RELEASE.ACTIVATED_AT,
                        SITE_RELEASE.FILES,
                        SITE_RELEASE.BYTES)
                .from(SITE_RELEASE);
    }

    private static Release release(Record row) {
        return new Release(
                row.get(SITE_RELEASE.ID),
                row.get(SITE_RELEASE.STUDIO_ID),
                row.get(SITE_RELEASE.DEVICE_ID),
                row.get(SITE_RELEASE.BASE_RELEASE),
                row.get(SITE_RELEASE.ROOT_HASH),
                row.get(SITE_RELEASE.CREATED_AT).toInstant(),
                instant(row.get(SITE_RELEASE.ACTIVATE_AT)),
                instant(row.get(SITE_RELEASE.ACTIVATED_AT)),
                row.get(SITE_RELEASE.FILES),
                row.get(SITE_RELEASE.BYTES));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime optionalUtc(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
