package org.coachlibre.server.booking.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.coachlibre.availability.Slot;
import org.coachlibre.core.Ids;
import org.coachlibre.server.booking.domain.ChangeResult;
import org.coachlibre.server.booking.domain.ConfirmResult;
import org.coachlibre.server.booking.domain.FreeTimes;
import org.coachlibre.server.booking.domain.HoldResult;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.SlotHold;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.domain.Visitor;
import org.coachlibre.server.booking.store.SlotTakenException;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingState;
import org.jspecify.annotations.Nullable;

/**
 * Decides who gets which time. Every decision is made inside one write of the database's one writer, under the calendar's row
 * lock, by the engine that made the list: a start is accepted if and only if it is listed. Answers are given once the disk has
 * the booking. Safe for use by many threads.
 */
public final class BookingDesk {
    /** How long a time is kept for somebody who fills in the form. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    /** How long a hold that is over can still be turned into a booking, when the time is free. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Plans plans;
    private final Tokens tokens;
    private final Ledger ledger;
    private final FaultPoints faults;

    BookingDesk(Database database, Clock clock, Plans plans, Tokens tokens, Ledger ledger, FaultPoints faults) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.plans = plans;
        this.tokens = tokens;
        this.ledger = ledger;
        this.faults = faults;
    }

    /**
     * Keeps {@code start} for ten minutes.
     *
     * @param previous the token of the visitor's earlier hold, which is given back; empty when there is none
     * @param admission given the new hold's token once the time would be kept; may throw to refuse, and nothing is changed then
     */
    public HoldResult hold(UUID studio, String offerId, Instant start, String previous, Consumer<String> admission) {
        return database.write(tx -> {
            Instant now = now();
            Optional<Plan> plan = plans.find(tx, studio);
            Optional<Offer> offer = plan.flatMap(p -> p.findOffer(offerId)).filter(Offer::active);
            if (plan.isEmpty() || offer.isEmpty()) {
                return new HoldResult.UnknownOffer();
            }
            ledger.bookings().lock(tx, studio);
            if (!previous.isEmpty() && ledger.holds().delete(tx, studio, Tokens.hash(previous))) {
                ledger.changed(tx, studio);
            }
            Optional<Slot> slot = accept(plan.get(), offer.get(), ledger.taken(tx, studio, now), now, start);
            if (slot.isEmpty()) {
                return new HoldResult.NotFree(offer.get());
            }
            String token = tokens.newToken();
            admission.accept(token);
            SlotHold hold = new SlotHold(offerId, slot.get().start(), slot.get().end(), now.plus(HOLD));
            ledger.holds().insert(tx, studio, Tokens.hash(token), hold);
            ledger.changed(tx, studio);
            return new HoldResult.Held(offer.get(), hold, token);
        });
    }

    /** Gives a hold back. Does nothing when there is none. */
    public void release(UUID studio, String token) {
        database.write(tx -> {
            if (ledger.holds().delete(tx, studio, Tokens.hash(token))) {
                ledger.changed(tx, studio);
            }
            return null;
        });
    }

    /** The hold of that token and its offer, live or over. */
    public Optional<HoldResult.Held> findHold(UUID studio, String token) {
        return database.read(
                tx -> ledger.holds().find(tx, studio, Tokens.hash(token)).flatMap(hold -> plans.find(tx, studio)
                        .flatMap(plan -> plan.findOffer(hold.typeId()))
                        .map(offer -> new HoldResult.Held(offer, hold, token))));
    }

    /** Books the held time. A second click, or the same form sent again, gets the booking of the first. */
    public ConfirmResult confirm(UUID studio, String token, Visitor visitor) {
        byte[] hash = Tokens.hash(token);
        try {
            return database.write(tx -> confirm(tx, studio, hash, visitor));
        } catch (SlotTakenException e) {
            return findHold(studio, token)
                    .<ConfirmResult>map(held -> new ConfirmResult.NotFree(held.offer()))
                    .orElseGet(ConfirmResult.UnknownHold::new);
        }
    }

    private ConfirmResult confirm(Transaction tx, UUID studio, byte[] hash, Visitor visitor) {
        Instant now = now();
        ledger.bookings().lock(tx, studio);
        Optional<StoredBooking> made = ledger.bookings().findByHoldHash(tx, studio, hash);
        if (made.isPresent()) {
            return new ConfirmResult.Booked(made.get());
        }
        Optional<SlotHold> hold = ledger.holds().find(tx, studio, hash);
        Optional<Plan> plan = plans.find(tx, studio);
        Optional<Offer> offer = hold.flatMap(kept -> plan.flatMap(p -> p.findOffer(kept.typeId())))
                .filter(Offer::active);
        if (hold.isEmpty() || plan.isEmpty() || offer.isEmpty()) {
            return new ConfirmResult.UnknownHold();
        }
        ledger.holds().delete(tx, studio, hash);
        Optional<Slot> slot = accept(
                plan.get(),
                offer.get(),
                ledger.taken(tx, studio, now),
                noticeOf(hold.get(), now),
                hold.get().start());
        if (slot.isEmpty()) {
            ledger.holds().insert(tx, studio, hash, hold.get());
            return new ConfirmResult.NotFree(offer.get());
        }
        StoredBooking booking = StoredBooking.of(
                studio,
                ids.next(),
                offer.get(),
                slot.get().start(),
                slot.get().end(),
                visitor,
                BookingState.MadeBy.CLIENT,
                now);
        ledger.book(tx, booking, offer.get(), hash);
        faults.reach("booking.before-commit");
        return new ConfirmResult.Booked(booking);
    }

    /** While a hold lives, notice is counted from when it was taken: nobody loses a time by typing slowly. */
    private static Instant noticeOf(SlotHold hold, Instant now) {
        return now.isBefore(hold.expires()) ? hold.expires().minus(HOLD) : now;
    }

    /** The booking that a manage link opens. */
    public Optional<StoredBooking> findByLink(UUID studio, String token) {
        return database.read(tx -> ledger.bookings().findByManageHash(tx, studio, Tokens.hash(token)));
    }

    /** The token of a booking's manage link. */
    public String manageToken(StoredBooking booking) {
        return tokens.manageToken(booking.studio(), booking.id());
    }

    /** The client calls the session off. */
    public ChangeResult cancel(UUID studio, String token) {
        return database.write(tx -> {
            Instant now = now();
            ledger.bookings().lock(tx, studio);
            Optional<StoredBooking> found = ledger.bookings().findByManageHash(tx, studio, Tokens.hash(token));
            if (found.isEmpty()) {
                return new ChangeResult.UnknownLink();
            }
            StoredBooking booking = found.get();
            if (!booking.isConfirmed()) {
                return new ChangeResult.Done(booking);
            }
            if (!now.isBefore(booking.start())) {
                return new ChangeResult.TooLate(booking);
            }
            StoredBooking cancelled = booking.cancelled(now);
            ledger.cancel(tx, cancelled, null);
            return new ChangeResult.Done(cancelled);
        });
    }

    /** The client moves the session. When the new time is not free, the old one stays. */
    public ChangeResult move(UUID studio, String token, Instant start) {
        try {
            return database.write(tx -> move(tx, studio, token, start));
        } catch (SlotTakenException e) {
            return findByLink(studio, token)
                    .<ChangeResult>map(ChangeResult.NotFree::new)
                    .orElseGet(ChangeResult.UnknownLink::new);
        }
    }

    private ChangeResult move(Transaction tx, UUID studio, String token, Instant start) {
        Instant now = now();
        ledger.bookings().lock(tx, studio);
        Optional<StoredBooking> found = ledger.bookings().findByManageHash(tx, studio, Tokens.hash(token));
        if (found.isEmpty()) {
            return new ChangeResult.UnknownLink();
        }
        StoredBooking booking = found.get();
        if (!booking.isConfirmed() || !now.isBefore(booking.start())) {
            return new ChangeResult.TooLate(booking);
        }
        if (booking.start().equals(start)) {
            return new ChangeResult.Done(booking);
        }
        if (!booking.isMovable()) {
            return new ChangeResult.MovedTooOften(booking);
        }
        Optional<Plan> plan = plans.find(tx, studio);
        Optional<Offer> offer = plan.flatMap(p -> p.findOffer(booking.typeId()));
        if (plan.isEmpty() || offer.isEmpty()) {
            return new ChangeResult.NotFree(booking);
        }
        Ledger.Taken taken = ledger.taken(tx, studio, now).without(booking.id());
        Optional<Slot> slot = accept(plan.get(), offer.get(), taken, now, start);
        if (slot.isEmpty()) {
            return new ChangeResult.NotFree(booking);
        }
        StoredBooking moved = booking.movedTo(slot.get().start(), slot.get().end(), now);
        ledger.move(tx, booking, moved, offer.get().rules().seats());
        return new ChangeResult.Done(moved);
    }

    /** Bookings of a studio, cancelled ones included, by their identifiers after {@code last}. */
    public List<BookingState> listBookings(Transaction tx, UUID studio, @Nullable UUID last, int limit) {
        return ledger.bookings().listBookings(tx, studio, last, limit).stream()
                .map(StoredBooking::state)
                .toList();
    }

    /** Forgets holds that are long over. */
    public void tidy() {
        database.write(tx -> {
            ledger.holds().forget(tx, clock.instant().minus(REMEMBERED));
            return null;
        });
    }

    private static Optional<Slot> accept(Plan plan, Offer offer, Ledger.Taken taken, Instant now, Instant start) {
        return new FreeTimes(plan, offer, taken.bookings(), taken.holds(), now).accept(start);
    }

    /** To the precision that the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
