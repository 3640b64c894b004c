package org.coachlibre.server.booking.store;

import static org.coachlibre.server.booking.store.JooqBookings.utc;
import static org.coachlibre.server.store.jooq.Tables.SLOT_HOLD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.booking.domain.SlotHold;
import org.coachlibre.server.store.jooq.tables.records.SlotHoldRecord;
import org.coachlibre.storage.Transaction;

/** Holds, by the hash of their token: who reads the file cannot take anybody's hold. */
public final class JooqHolds {

    public void insert(Transaction tx, UUID studio, byte[] tokenHash, SlotHold hold) {
        tx.dsl()
                .insertInto(SLOT_HOLD)
                .set(SLOT_HOLD.TOKEN_HASH, tokenHash)
                .set(SLOT_HOLD.STUDIO_ID, studio)
                .set(SLOT_HOLD.TYPE_ID, hold.typeId())
                .set(SLOT_HOLD.STARTS_AT, utc(hold.start()))
                .set(SLOT_HOLD.ENDS_AT, utc(hold.end()))
                .set(SLOT_HOLD.EXPIRES_AT, utc(hold.expires()))
                .execute();
    }

    /** Live and expired. */
    public Optional<SlotHold> find(Transaction tx, UUID studio, byte[] tokenHash) {
        return tx.dsl()
                .selectFrom(SLOT_HOLD)
                .where(SLOT_HOLD.STUDIO_ID.eq(studio))
                .and(SLOT_HOLD.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(JooqHolds::read);
    }

    /** Those that still count at {@code now}. */
    public List<SlotHold> listLive(Transaction tx, UUID studio, Instant now) {
        return tx.dsl()
                .selectFrom(SLOT_HOLD)
                .where(SLOT_HOLD.STUDIO_ID.eq(studio))
                .and(SLOT_HOLD.EXPIRES_AT.gt(utc(now)))
                .fetch(JooqHolds::read);
    }

    /** Whether there was one. */
    public boolean delete(Transaction tx, UUID studio, byte[] tokenHash) {
        return tx.dsl()
                        .deleteFrom(SLOT_HOLD)
                        .where(SLOT_HOLD.STUDIO_ID.eq(studio))
                        .and(SLOT_HOLD.TOKEN_HASH.eq(tokenHash))
                        .execute()
                > 0;
    }

    /** Forgets those that expired before {@code time}, of every studio. */
    public void forget(Transaction tx, Instant time) {
        tx.dsl().deleteFrom(SLOT_HOLD).where(SLOT_HOLD.EXPIRES_AT.lt(utc(time))).execute();
    }

    private static SlotHold read(SlotHoldRecord row) {
        return new SlotHold(
                row.getTypeId(),
                row.getStartsAt().toInstant(),
                row.getEndsAt().toInstant(),
                row.getExpiresAt().toInstant());
    }
}
