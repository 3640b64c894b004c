package org.coachlibre.server.booking.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.SlotHold;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.letters.BookingFacts;
import org.coachlibre.server.booking.letters.BookingFacts.What;
import org.coachlibre.server.booking.store.JooqBookings;
import org.coachlibre.server.booking.store.JooqHolds;
import org.coachlibre.server.booking.store.JooqSeats;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.mail.MailQueue;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change of a booking with all that belongs to it, inside the caller's write: the row, its seat and cells, the event for
 * the desktops, the mails, and word to the pages once it is on the disk.
 */
final class Ledger {
    /** Bookings older than this count for no limit any more: a year, and room for any zone. */
    private static final long COUNTED_DAYS = 367;

    private final JooqBookings bookings = new JooqBookings();
    private final JooqSeats seats = new JooqSeats();
    private final JooqHolds holds = new JooqHolds();
    private final EventLog events;
    private final MailQueue mails;
    private final WireCodec codec;
    private final Tokens tokens;
    private final Generations pages;

    Ledger(EventLog events, MailQueue mails, WireCodec codec, Tokens tokens, Generations pages) {
        this.events = events;
        this.mails = mails;
        this.codec = codec;
        this.tokens = tokens;
        this.pages = pages;
    }

    JooqBookings bookings() {
        return bookings;
    }

    JooqHolds holds() {
        return holds;
    }

    /** What the engine must know besides the plan. */
    Taken taken(Transaction tx, UUID studio, Instant now) {
        return new Taken(
                bookings.listConfirmed(tx, studio, now.minusSeconds(COUNTED_DAYS * 86_400)),
                holds.listLive(tx, studio, now));
    }

    /** Bookings and live holds of a studio. */
    record Taken(List<StoredBooking> bookings, List<SlotHold> holds) {
        /** Without one booking, for moving it. */
        Taken without(UUID booking) {
            return new Taken(
                    bookings.stream().filter(one -> !one.id().equals(booking)).toList(), holds);
        }
    }

    /** Whether no other session is in the way of {@code booking} and a seat is left. */
    boolean isRoom(Transaction tx, StoredBooking booking, int seatsOfType) {
        return seats.isRoom(tx, booking, seatsOfType);
    }

    /**
     * A new booking.
     *
     * @throws org.coachlibre.server.booking.store.SlotTakenException when another session covers the time
     */
    void book(Transaction tx, StoredBooking booking, Offer offer, byte @Nullable [] holdHash) {
        insert(tx, booking, offer.rules().seats(), holdHash);
        events.append(tx, booking.studio(), EventKinds.BOOKED, booking.state());
        mail(tx, booking, What.BOOKED, null, null);
    }

    /** A booking that this server lost and a desktop gives back: as it was, and without a mail. */
    void restore(Transaction tx, StoredBooking booking, int seatsOfType) {
        Optional<StoredBooking> known = bookings.find(tx, booking.studio(), booking.id());
        if (known.isPresent()) {
            seats.free(tx, booking.id());
            bookings.update(tx, booking);
            if (booking.isConfirmed()) {
                seats.take(tx, booking, seatsOfType);
            }
        } else {
            insert(tx, booking, seatsOfType, null);
        }
        events.append(
                tx,
                booking.studio(),
                booking.isConfirmed() ? EventKinds.BOOKED : EventKinds.CANCELLED,
                booking.state());
        changed(tx, booking.studio());
    }

    private void insert(Transaction tx, StoredBooking booking, int seatsOfType, byte @Nullable [] holdHash) {
        String manageToken = tokens.manageToken(booking.studio(), booking.id());
        bookings.insert(tx, booking, holdHash, Tokens.hash(manageToken));
        if (booking.isConfirmed()) {
            seats.take(tx, booking, seatsOfType);
        }
        changed(tx, booking.studio());
    }

    /** {@code booking} is the moved one, {@code before} as it was. */
    void move(Transaction tx, StoredBooking before, StoredBooking booking, int seatsOfType) {
        seats.free(tx, booking.id());
        bookings.update(tx, booking);
        seats.take(tx, booking, seatsOfType);
        events.append(tx, booking.studio(), EventKinds.MOVED, booking.state());
        mail(tx, booking, What.MOVED, before.start(), null);
        changed(tx, booking.studio());
    }

    void cancel(Transaction tx, StoredBooking booking, @Nullable String reason) {
        seats.free(tx, booking.id());
        bookings.update(tx, booking);
        events.append(tx, booking.studio(), EventKinds.CANCELLED, booking.state());
        mail(tx, booking, What.CANCELLED, null, reason);
        changed(tx, booking.studio());
    }

    void changed(Transaction tx, UUID studio) {
        tx.afterCommit(() -> pages.next(studio));
    }

    private void mail(
            Transaction tx, StoredBooking booking, What what, @Nullable Instant oldStart, @Nullable String reason) {
        BookingFacts.of(booking, oldStart, reason).queue(tx, mails, codec, booking.studio(), what);
    }
}
