package org.coachlibre.server.booking.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.availability.Acceptance;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.WrongValue;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.booking.domain.Visitor;
import org.coachlibre.server.booking.domain.Zones;
import org.coachlibre.server.push.PushHandler;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingAsk;
import org.coachlibre.syncprotocol.BookingCancel;
import org.coachlibre.syncprotocol.BookingMove;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.RefusalReasons;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * The coach's own bookings, moves and cancellations, and what a restored server is given back. The coach decides about hours,
 * notice, limits and busy times, but never over another session.
 */
public final class CoachPushes implements PushHandler {
    private final Clock clock;
    private final Plans plans;
    private final Ledger ledger;
    private final WireCodec codec;

    CoachPushes(Clock clock, Plans plans, Ledger ledger, WireCodec codec) {
        this.clock = clock;
        this.plans = plans;
        this.ledger = ledger;
        this.codec = codec;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                PushKinds.BOOKING_ASK, PushKinds.BOOKING_MOVE, PushKinds.BOOKING_CANCEL, PushKinds.BOOKING_RESTORE);
    }

    @Override
    public PushOutcome apply(Transaction tx, Studio studio, PushMessage message) throws MalformedMessage {
        ledger.bookings().lock(tx, studio.id());
        return switch (message.kind()) {
            case PushKinds.BOOKING_ASK -> ask(tx, studio, message.n(), codec.read(message.body(), BookingAsk.class));
            case PushKinds.BOOKING_MOVE -> move(tx, studio, message.n(), codec.read(message.body(), BookingMove.class));
            case PushKinds.BOOKING_CANCEL ->
                cancel(tx, studio, message.n(), codec.read(message.body(), BookingCancel.class));
            case PushKinds.BOOKING_RESTORE ->
                restore(tx, studio, message.n(), codec.read(message.body(), BookingState.class));
            default -> PushOutcome.refused(message.n(), RefusalReasons.UNKNOWN_KIND);
        };
    }

    private PushOutcome ask(Transaction tx, Studio studio, long n, BookingAsk ask) throws MalformedMessage {
        Optional<StoredBooking> known = ledger.bookings().find(tx, studio.id(), ask.id());
        if (known.isPresent()) {
            return done(n, known.get());
        }
        Optional<Plan> plan = plans.find(tx, studio.id());
        Optional<Offer> offer = plan.flatMap(p -> p.findOffer(ask.typeId()));
        if (plan.isEmpty() || offer.isEmpty()) {
            return PushOutcome.refused(n, RefusalReasons.UNKNOWN_TYPE);
        }
        Instant now = now();
        if (ask.start().isBefore(now)) {
            return PushOutcome.refused(n, RefusalReasons.IN_THE_PAST);
        }
        Visitor visitor = visitor(ask, plan.get());
        if (!isFree(tx, studio.id(), plan.get(), offer.get(), ask, now)) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN);
        }
        StoredBooking booking = StoredBooking.of(
                studio.id(), ask.id(), offer.get(), ask.start(), ask.end(), visitor, BookingState.MadeBy.COACH, now);
        if (!ledger.isRoom(tx, booking, offer.get().rules().seats())) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN);
        }
        ledger.book(tx, booking, offer.get(), null);
        return done(n, booking);
    }

    private static Visitor visitor(BookingAsk ask, Plan plan) throws MalformedMessage {
        String message = ask.message() == null ? "" : ask.message();
        Details details = new Details(ask.name(), ask.email(), message, "").tidied();
        if (!details.faults(false).isEmpty()) {
            throw new MalformedMessage("name or email: not one that a mail can be sent to");
        }
        return new Visitor(
                details.name(),
                Details.address(details.email()).orElseThrow(),
                details.message().isEmpty() ? null : details.message(),
                ask.phone(),
                Zones.of(ask.zone(), plan.zone()),
                Language.ofCode(ask.language()));
    }

    /** With {@code override} only sessions stand in the way (the ledger sees to that), else hours and gaps count too. */
    private boolean isFree(Transaction tx, UUID studio, Plan plan, Offer offer, BookingAsk ask, Instant now) {
        if (ask.override()) {
            return true;
        }
        SessionRules rules;
        try {
            rules = coachRules(offer.rules(), Duration.between(ask.start(), ask.end()));
        } catch (WrongValue e) {
            return false;
        }
        Ledger.Taken taken = ledger.taken(tx, studio, now);
        Acceptance answer = Availability.accepts(
                plan.configForCoach(offer, rules, taken.bookings(), taken.holds(), now), now, ask.start());
        return answer instanceof Acceptance.Accepted;
    }

    private static SessionRules coachRules(SessionRules rules, Duration length) {
        return new SessionRules(
                rules.id(),
                length,
                SessionRules.Starts.EVERY,
                Duration.ofMinutes(1),
                rules.before(),
                rules.after(),
                rules.bufferRule(),
                Duration.ZERO,
                new BookingWindow.Unlimited(),
                Limits.NONE,
                rules.seats());
    }

    private PushOutcome move(Transaction tx, Studio studio, long n, BookingMove move) {
        Optional<StoredBooking> found = ledger.bookings().find(tx, studio.id(), move.id());
        if (found.isEmpty()) {
            return PushOutcome.refused(n, RefusalReasons.UNKNOWN_BOOKING);
        }
        StoredBooking booking = found.get();
        if (booking.state().version() != move.expectedVersion() || !booking.isConfirmed()) {
            return PushOutcome.refused(n, RefusalReasons.CHANGED_MEANWHILE, codec.tree(booking.state()));
        }
        Instant now = now();
        if (move.start().isBefore(now)) {
            return PushOutcome.refused(n, RefusalReasons.IN_THE_PAST, codec.tree(booking.state()));
        }
        StoredBooking moved = booking.movedTo(move.start(), move.end(), now);
        int seats = seatsOf(tx, studio.id(), booking.typeId());
        if (!ledger.isRoom(tx, moved, seats)) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN, codec.tree(booking.state()));
        }
        ledger.move(tx, booking, moved, seats);
        return done(n, moved);
    }

    private PushOutcome cancel(Transaction tx, Studio studio, long n, BookingCancel cancel) {
        Optional<StoredBooking> found = ledger.bookings().find(tx, studio.id(), cancel.id());
        if (found.isEmpty()) {
            return PushOutcome.refused(n, RefusalReasons.UNKNOWN_BOOKING);
        }
        StoredBooking booking = found.get();
        if (!booking.isConfirmed()) {
            return done(n, booking);
        }
        if (booking.state().version() != cancel.expectedVersion()) {
            return PushOutcome.refused(n, RefusalReasons.CHANGED_MEANWHILE, codec.tree(booking.state()));
        }
        StoredBooking cancelled = booking.cancelled(now());
        ledger.cancel(tx, cancelled, cancel.reason());
        return done(n, cancelled);
    }

    /** Only what this server does not have, or has an older version of, is taken back. */
    private PushOutcome restore(Transaction tx, Studio studio, long n, BookingState state) throws MalformedMessage {
        Optional<StoredBooking> known = ledger.bookings().find(tx, studio.id(), state.id());
        if (known.isPresent() && known.get().state().version() >= state.version()) {
            return done(n, known.get());
        }
        Optional<Offer> offer = plans.find(tx, studio.id()).flatMap(plan -> plan.findOffer(state.typeId()));
        StoredBooking booking = new StoredBooking(
                studio.id(),
                checked(state),
                offer.map(one -> one.rules().before()).orElse(Duration.ZERO),
                offer.map(one -> one.rules().after()).orElse(Duration.ZERO),
                offer.map(Offer::place).orElse(new Place(Place.Kind.VIDEO, "")),
                now());
        int seats = offer.map(one -> one.rules().seats()).orElse(1);
        if (booking.isConfirmed() && !ledger.isRoom(tx, booking, seats)) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN);
        }
        ledger.restore(tx, booking, seats);
        return done(n, booking);
    }

    private static BookingState checked(BookingState state) throws MalformedMessage {
        boolean isGood = state.name().length() <= Details.LONGEST_NAME
                && state.email().length() <= Details.LONGEST_EMAIL
                && state.typeId().length() <= 200
                && state.typeName().length() <= 400
                && state.zone().length() <= 100
                && state.language().length() == 2
                && (state.message() == null || state.message().length() <= Details.LONGEST_MESSAGE)
                && (state.phone() == null || state.phone().length() <= 200);
        if (!isGood) {
            throw new MalformedMessage("A field of the booking is too long.");
        }
        return state;
    }

    private int seatsOf(Transaction tx, UUID studio, String typeId) {
        return plans.find(tx, studio)
                .flatMap(plan -> plan.findOffer(typeId))
                .map(offer -> offer.rules().seats())
                .orElse(1);
    }

    private PushOutcome done(long n, StoredBooking booking) {
        return PushOutcome.done(n, codec.tree(booking.state()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
