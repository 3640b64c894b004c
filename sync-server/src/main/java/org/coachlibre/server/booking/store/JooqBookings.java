package org.coachlibre.server.booking.store;

import static org.coachlibre.server.store.jooq.Tables.BOOKING;
import static org.coachlibre.server.store.jooq.Tables.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.store.jooq.tables.records.BookingRecord;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingState;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The bookings of every studio. A question always names the studio: none sees another's. */
public final class JooqBookings {

    /** Takes the calendar's row lock until the write ends: on databases with several writers, they wait in line here. */
    public void lock(Transaction tx, UUID studio) {
        Long changes = tx.dsl()
                .select(CALENDAR.CHANGES)
                .from(CALENDAR)
                .where(CALENDAR.STUDIO_ID.eq(studio))
                .forUpdate()
                .fetchOne(CALENDAR.CHANGES);
        if (changes == null) {
            tx.dsl()
                    .insertInto(CALENDAR)
                    .set(CALENDAR.STUDIO_ID, studio)
                    .set(CALENDAR.CHANGES, 0L)
                    .execute();
        }
    }

    /** Confirmed bookings that end after {@code since}, earliest first. */
    public List<StoredBooking> listConfirmed(Transaction tx, UUID studio, Instant since) {
        return tx.dsl()
                .selectFrom(BOOKING)
                .where(BOOKING.STUDIO_ID.eq(studio))
                .and(BOOKING.ENDS_AT.gt(utc(since)))
                .and(BOOKING.STATUS.eq(BookingState.Status.CONFIRMED.name()))
                .orderBy(BOOKING.STARTS_AT)
                .fetch(JooqBookings::read);
    }

    /** Bookings, cancelled ones included, in the order of their identifiers after {@code last}. */
    public List<StoredBooking> listBookings(Transaction tx, UUID studio, @Nullable UUID last, int limit) {
        return tx.dsl()
                .selectFrom(BOOKING)
                .where(BOOKING.STUDIO_ID.eq(studio))
                .and(last == null ? DSL.noCondition() : BOOKING.ID.gt(last))
                .orderBy(BOOKING.ID)
                .limit(limit)
                .fetch(JooqBookings::read);
    }

    public Optional<StoredBooking> find(Transaction tx, UUID studio, UUID id) {
        return findWhere(tx, studio, BOOKING.ID.eq(id));
    }

    /** By the hash of the manage link's token. */
    public Optional<StoredBooking> findByManageHash(Transaction tx, UUID studio, byte[] hash) {
        return findWhere(tx, studio, BOOKING.MANAGE_HASH.eq(hash));
    }

    /** By the hash of the hold's token that the booking was made with. */
    public Optional<StoredBooking> findByHoldHash(Transaction tx, UUID studio, byte[] hash) {
        return findWhere(tx, studio, BOOKING.HOLD_HASH.eq(hash));
    }

    private static Optional<StoredBooking> findWhere(Transaction tx, UUID studio, Condition condition) {
        return tx.dsl()
                .selectFrom(BOOKING)
                .where(BOOKING.STUDIO_ID.eq(studio))
                .and(condition)
                .fetchOptional(JooqBookings::read);
    }

    /** @param holdHash null when the coach made it */
    public void insert(Transaction tx, StoredBooking booking, byte @Nullable [] holdHash, byte[] manageHash) {
        BookingRecord row = record(booking);
        row.setHoldHash(holdHash);
        row.setManageHash(manageHash);
        tx.dsl().insertInto(BOOKING).set(row).execute();
    }

    /** Writes what a change of the booking changes. */
    public void update(Transaction tx, StoredBooking booking) {
        BookingState state = booking.state();
        tx.dsl()
                .update(BOOKING)
                .set(BOOKING.STARTS_AT, utc(state.start()))
                .set(BOOKING.ENDS_AT, utc(state.end()))
                .set(BOOKING.STATUS, state.status().name())
                .set(BOOKING.VERSION, state.version())
                .set(BOOKING.SEQUENCE, state.sequence())
                .set(BOOKING.CHANGED_AT, utc(booking.changedAt()))
                .where(BOOKING.STUDIO_ID.eq(booking.studio()))
                .and(BOOKING.ID.eq(booking.id()))
                .execute();
    }

    private static BookingRecord record(StoredBooking booking) {
        BookingState state = booking.state();
        BookingRecord row = new BookingRecord();
        row.setId(state.id());
        row.setStudioId(booking.studio());
        row.setTypeId(state.typeId());
        row.setTypeName(state.typeName());
        row.setStartsAt(utc(state.start()));
        row.setEndsAt(utc(state.end()));
        row.setBeforeMinutes((int) booking.before().toMinutes());
        row.setAfterMinutes((int) booking.after().toMinutes());
        row.setPlaceKind(booking.place().kind().name());
        row.setPlaceDetail(booking.place().detail());
        row.setZone(state.zone());
        row.setLanguage(state.language());
        row.setStatus(state.status().name());
        row.setName(state.name());
        row.setEmail(state.email());
        row.setMessage(state.message());
        row.setPhone(state.phone());
        row.setVersion(state.version());
        row.setMadeBy(state.madeBy().name());
        row.setBookedAt(utc(state.bookedAt()));
        row.setChangedAt(utc(booking.changedAt()));
        row.setSequence(state.sequence());
        return row;
    }

    private static StoredBooking read(BookingRecord row) {
        BookingState state = new BookingState(
                row.getId(),
                row.getTypeId(),
                row.getTypeName(),
                row.getStartsAt().toInstant(),
                row.getEndsAt().toInstant(),
                row.getZone(),
                row.getLanguage(),
                BookingState.Status.valueOf(row.getStatus()),
                row.getName(),
                row.getEmail(),
                row.getMessage(),
                row.getPhone(),
                row.getVersion(),
                BookingState.MadeBy.valueOf(row.getMadeBy()),
                row.getBookedAt().toInstant(),
                row.getSequence());
        return new StoredBooking(
                row.getStudioId(),
                state,
                Duration.ofMinutes(row.getBeforeMinutes()),
                Duration.ofMinutes(row.getAfterMinutes()),
                new Place(Place.Kind.valueOf(row.getPlaceKind()), row.getPlaceDetail()),
                row.getChangedAt().toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
