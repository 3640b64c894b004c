package org.coachlibre.server.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingState;

/**
 * A booking as this server keeps it: what the wire tells and what only the server needs.
 *
 * @param before free time it needs before it, as its type was when it was booked
 * @param after free time it needs after it
 * @param place as it was when it was booked
 * @param changedAt when it was booked, moved or cancelled last
 */
public record StoredBooking(
        UUID studio, BookingState state, Duration before, Duration after, Place place, Instant changedAt) {
    /** How often a session may be moved before only the coach can do it. */
    public static final int MOST_MOVES = 20;

    public UUID id() {
        return state.id();
    }

    public String typeId() {
        return state.typeId();
    }

    public Instant start() {
        return state.start();
    }

    public Instant end() {
        return state.end();
    }

    public boolean isConfirmed() {
        return state.status() == BookingState.Status.CONFIRMED;
    }

    public Language language() {
        return Language.ofCode(state.language());
    }

    /** The visitor's zone. */
    public ZoneId zone() {
        return Zones.of(state.zone(), ZoneId.of("UTC"));
    }

    /** Whether its client may still move it: every move writes to two people and is kept for a year. */
    public boolean isMovable() {
        return isConfirmed() && state.sequence() < MOST_MOVES;
    }

    /** The same booking at another time: one version and one SEQUENCE later. */
    public StoredBooking movedTo(Instant start, Instant end, Instant now) {
        return changed(start, end, BookingState.Status.CONFIRMED, now);
    }

    /** The same booking called off: one version and one SEQUENCE later. */
    public StoredBooking cancelled(Instant now) {
        return changed(start(), end(), BookingState.Status.CANCELLED, now);
    }

    private StoredBooking changed(Instant start, Instant end, BookingState.Status status, Instant now) {
        BookingState next = new BookingState(
                state.id(),
                state.typeId(),
                state.typeName(),
                start,
                end,
                state.zone(),
                state.language(),
                status,
                state.name(),
                state.email(),
                state.message(),
                state.phone(),
                state.version() + 1,
                state.madeBy(),
                state.bookedAt(),
                state.sequence() + 1);
        return new StoredBooking(studio, next, before, after, place, now);
    }

    /** A new booking of {@code offer}, version 1. */
    public static StoredBooking of(
            UUID studio,
            UUID id,
            Offer offer,
            Instant start,
            Instant end,
            Visitor visitor,
            BookingState.MadeBy madeBy,
            Instant now) {

        BookingState state = new BookingState(
                id,
                offer.id(),
                offer.name(visitor.language()),
                start,
                end,
                visitor.zone().getId(),
                visitor.language().code(),
                BookingState.Status.CONFIRMED,
                visitor.name(),
                visitor.email(),
                visitor.message(),
                visitor.phone(),
                1,
                madeBy,
                now,
                0);
        return new StoredBooking(
                studio, state, offer.rules().before(), offer.rules().after(), offer.place(), now);
    }
}
