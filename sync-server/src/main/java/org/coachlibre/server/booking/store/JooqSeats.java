package org.coachlibre.server.booking.store;

import static org.coachlibre.server.booking.store.JooqBookings.utc;
import static org.coachlibre.server.store.jooq.Tables.BOOKED_SESSION;
import static org.coachlibre.server.store.jooq.Tables.BOOKING;
import static org.coachlibre.server.store.jooq.Tables.SESSION_CELL;
import static org.coachlibre.server.store.jooq.Tables.SESSION_SEAT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coachlibre.server.booking.domain.Cells;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.storage.Transaction;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/**
 * Who sits in which session, and which time the sessions cover. The schema itself refuses two sessions on one cell and two
 * bookings on one seat.
 */
public final class JooqSeats {

    /**
     * Gives the stored booking a seat in the session of its type and start, which is made when it is the first and made longer
     * when the type became longer since. Never over another session, whoever asks.
     *
     * @param seats how many the type has
     * @throws SlotTakenException when another session covers a part of the time or no seat is left
     */
    public void take(Transaction tx, StoredBooking booking, int seats) {
        UUID known = tx.dsl()
                .select(BOOKED_SESSION.ID)
                .from(BOOKED_SESSION)
                .where(BOOKED_SESSION.STUDIO_ID.eq(booking.studio()))
                .and(BOOKED_SESSION.TYPE_ID.eq(booking.typeId()))
                .and(BOOKED_SESSION.STARTS_AT.eq(utc(booking.start())))
                .fetchOne(BOOKED_SESSION.ID);
        try {
            UUID session = known == null ? newSession(tx, booking) : known;
            tx.dsl()
                    .insertInto(SESSION_SEAT, SESSION_SEAT.SESSION_ID, SESSION_SEAT.SEAT, SESSION_SEAT.BOOKING_ID)
                    .values(session, freeSeat(tx, session, seats), booking.id())
                    .execute();
            fit(tx, booking.studio(), session);
        } catch (IntegrityConstraintViolationException e) {
            throw new SlotTakenException();
        }
    }

    /** Whether {@link #take} would find room: asked first by those whose refusal must leave nothing behind. */
    public boolean isRoom(Transaction tx, StoredBooking booking, int seats) {
        OffsetDateTime start = utc(booking.start());
        List<SessionRow> others = tx.dsl()
                .select(BOOKED_SESSION.ID, BOOKED_SESSION.TYPE_ID, BOOKED_SESSION.STARTS_AT)
                .from(BOOKED_SESSION)
                .where(BOOKED_SESSION.STUDIO_ID.eq(booking.studio()))
                .and(BOOKED_SESSION.STARTS_AT.lt(utc(booking.end())))
                .and(BOOKED_SESSION.ENDS_AT.gt(start))
                .fetch(row ->
                        new SessionRow(row.value1(), row.value2(), row.value3().toInstant()));
        for (SessionRow other : others) {
            List<UUID> seated = tx.dsl()
                    .select(SESSION_SEAT.BOOKING_ID)
                    .from(SESSION_SEAT)
                    .where(SESSION_SEAT.SESSION_ID.eq(other.id()))
                    .and(SESSION_SEAT.BOOKING_ID.ne(booking.id()))
                    .fetch(SESSION_SEAT.BOOKING_ID);
            boolean isSame =
                    other.typeId().equals(booking.typeId()) && other.start().equals(booking.start());
            if (!seated.isEmpty() && !(isSame && seated.size() < seats)) {
                return false;
            }
        }
        return true;
    }

    private record SessionRow(UUID id, String typeId, Instant start) {}

    /** Gives the booking's seat back, and the time when it was the last. Does nothing when it has none. */
    public void free(Transaction tx, UUID booking) {
        Record2<UUID, UUID> seat = tx.dsl()
                .select(SESSION_SEAT.SESSION_ID, BOOKED_SESSION.STUDIO_ID)
                .from(SESSION_SEAT)
                .join(BOOKED_SESSION)
                .on(BOOKED_SESSION.ID.eq(SESSION_SEAT.SESSION_ID))
                .where(SESSION_SEAT.BOOKING_ID.eq(booking))
                .fetchOne();
        if (seat == null) {
            return;
        }
        UUID session = seat.value1();
        tx.dsl()
                .deleteFrom(SESSION_SEAT)
                .where(SESSION_SEAT.BOOKING_ID.eq(booking))
                .execute();
        if (!tx.dsl().fetchExists(SESSION_SEAT, SESSION_SEAT.SESSION_ID.eq(session))) {
            tx.dsl()
                    .deleteFrom(BOOKED_SESSION)
                    .where(BOOKED_SESSION.ID.eq(session))
                    .execute();
        } else {
            fit(tx, seat.value2(), session);
        }
    }

    /**
     * Lets the session end with the last of its bookings: those of one start differ in length when the type was changed between
     * them.
     *
     * @throws SlotTakenException when another session covers a part of what it needs more
     */
    private static void fit(Transaction tx, UUID studio, UUID session) {
        Record2<OffsetDateTime, OffsetDateTime> span = tx.dsl()
                .select(BOOKED_SESSION.STARTS_AT, BOOKED_SESSION.ENDS_AT)
                .from(BOOKED_SESSION)
                .where(BOOKED_SESSION.ID.eq(session))
                .fetchSingle();
        OffsetDateTime needed = tx.dsl()
                .select(DSL.max(BOOKING.ENDS_AT))
                .from(SESSION_SEAT)
                .join(BOOKING)
                .on(BOOKING.ID.eq(SESSION_SEAT.BOOKING_ID))
                .where(SESSION_SEAT.SESSION_ID.eq(session))
                .fetchSingle()
                .value1();
        if (needed == null || needed.isEqual(span.value2())) {
            return;
        }
        if (needed.isAfter(span.value2())
                && isCovered(tx, studio, span.value1(), needed, BOOKED_SESSION.ID.ne(session))) {
            throw new SlotTakenException();
        }
        tx.dsl()
                .update(BOOKED_SESSION)
                .set(BOOKED_SESSION.ENDS_AT, needed)
                .where(BOOKED_SESSION.ID.eq(session))
                .execute();
        tx.dsl()
                .deleteFrom(SESSION_CELL)
                .where(SESSION_CELL.SESSION_ID.eq(session))
                .execute();
        insertCells(tx, studio, session, Cells.of(span.value1().toInstant(), needed.toInstant()));
    }

    private static int freeSeat(Transaction tx, UUID session, int seats) {
        List<Integer> taken = tx.dsl()
                .select(SESSION_SEAT.SEAT)
                .from(SESSION_SEAT)
                .where(SESSION_SEAT.SESSION_ID.eq(session))
                .fetch(SESSION_SEAT.SEAT);
        return IntStream.range(0, seats)
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(SlotTakenException::new);
    }

    private static UUID newSession(Transaction tx, StoredBooking booking) {
        OffsetDateTime start = utc(booking.start());
        OffsetDateTime end = utc(booking.end());
        if (isCovered(tx, booking.studio(), start, end, DSL.noCondition())) {
            throw new SlotTakenException();
        }
        UUID session = UUID.randomUUID();
        tx.dsl()
                .insertInto(BOOKED_SESSION)
                .set(BOOKED_SESSION.ID, session)
                .set(BOOKED_SESSION.STUDIO_ID, booking.studio())
                .set(BOOKED_SESSION.TYPE_ID, booking.typeId())
                .set(BOOKED_SESSION.STARTS_AT, start)
                .set(BOOKED_SESSION.ENDS_AT, end)
                .execute();
        insertCells(tx, booking.studio(), session, Cells.of(booking.start(), booking.end()));
        return session;
    }

    private static boolean isCovered(
            Transaction tx, UUID studio, OffsetDateTime start, OffsetDateTime end, Condition which) {
        return tx.dsl()
                .fetchExists(
                        BOOKED_SESSION,
                        DSL.and(
                                BOOKED_SESSION.STUDIO_ID.eq(studio),
                                BOOKED_SESSION.STARTS_AT.lt(end),
                                BOOKED_SESSION.ENDS_AT.gt(start),
                                which));
    }

    private static void insertCells(Transaction tx, UUID studio, UUID session, Set<Long> cells) {
        var insert =
                tx.dsl().insertInto(SESSION_CELL, SESSION_CELL.STUDIO_ID, SESSION_CELL.CELL, SESSION_CELL.SESSION_ID);
        for (long cell : cells) {
            insert = insert.values(studio, cell, session);
        }
        insert.execute();
    }
}
