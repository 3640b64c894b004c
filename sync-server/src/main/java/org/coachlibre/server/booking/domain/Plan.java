package org.coachlibre.server.booking.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.Booking;
import org.coachlibre.availability.Busy;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hold;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.core.Language;
import org.coachlibre.syncprotocol.BookingProjection.StudioCard;

/**
 * What the desktop published about booking, understood: immutable, in the words of the time engine.
 *
 * @param zone the practice's
 */
public record Plan(
        StudioCard card,
        ZoneId zone,
        List<WeeklyHours> weekly,
        List<DateOverride> overrides,
        List<Travel> travel,
        List<Away> away,
        List<Offer> offers,
        List<Busy> busy) {
    public Plan {
        weekly = List.copyOf(weekly);
        overrides = List.copyOf(overrides);
        travel = List.copyOf(travel);
        away = List.copyOf(away);
        offers = List.copyOf(offers);
        busy = List.copyOf(busy);
    }

    public Optional<Offer> findOffer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** What new bookings are taken for, in the coach's order. */
    public List<Offer> listActive() {
        return offers.stream().filter(Offer::active).toList();
    }

    /** The language for the coach. */
    public Language language() {
        return Language.ofCode(card.language());
    }

    /** The question to the engine about {@code offer} for a client. */
    public AvailabilityConfig config(Offer offer, List<StoredBooking> booked, List<SlotHold> holds, Instant now) {
        return new AvailabilityConfig(
                zone,
                weekly,
                overrides,
                travel,
                away,
                offer.rules(),
                busy,
                bookings(offer, booked, holds, now),
                sameType(offer, holds));
    }

    /**
     * The question for the coach, who may choose any minute and is not bound by notice, window, limits or the busy times that
     * the desktop published itself; {@code rules} are the offer's with the asked length.
     */
    public AvailabilityConfig configForCoach(
            Offer offer, SessionRules rules, List<StoredBooking> booked, List<SlotHold> holds, Instant now) {
        return new AvailabilityConfig(
                zone,
                weekly,
                overrides,
                travel,
                away,
                rules,
                List.of(),
                bookings(offer, booked, holds, now),
                sameType(offer, holds));
    }

    /** A hold of another type has that type's buffers, so it is given to the engine as a booking of that type. */
    private List<Booking> bookings(Offer offer, List<StoredBooking> booked, List<SlotHold> holds, Instant now) {
        List<Booking> bookings = new ArrayList<>(booked.size() + holds.size());
        for (StoredBooking one : booked) {
            if (one.isConfirmed()) {
                bookings.add(new Booking(one.typeId(), one.start(), one.end(), 1, one.before(), one.after()));
            }
        }
        for (SlotHold hold : holds) {
            if (!hold.typeId().equals(offer.id()) && now.isBefore(hold.expires())) {
                findOffer(hold.typeId())
                        .ifPresent(other -> bookings.add(new Booking(
                                hold.typeId(),
                                hold.start(),
                                hold.end(),
                                1,
                                other.rules().before(),
                                other.rules().after())));
            }
        }
        return bookings;
    }

    private static List<Hold> sameType(Offer offer, List<SlotHold> holds) {
        return holds.stream()
                .filter(hold -> hold.typeId().equals(offer.id()))
                .map(hold -> new Hold(hold.start(), hold.end(), hold.expires()))
                .toList();
    }
}
