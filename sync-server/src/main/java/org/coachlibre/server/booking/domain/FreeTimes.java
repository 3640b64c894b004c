package org.coachlibre.server.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coachlibre.availability.Acceptance;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.availability.Slot;

/**
 * The times of one offer that clients may book: for listing and for accepting, so that a start is accepted if and only if it is
 * listed. They are the engine's, less one case it cannot know: a booked start with seats left stays listed whatever is in the way,
 * but when its type was made longer since, the longer session may run into the next one.
 */
public final class FreeTimes {
    private final Availability engine;
    private final Offer offer;
    private final List<StoredBooking> booked;
    private final List<SlotHold> holds;
    private final Instant now;

    /** @param now from when notice counts */
    public FreeTimes(Plan plan, Offer offer, List<StoredBooking> booked, List<SlotHold> holds, Instant now) {
        this.engine = new Availability(plan.config(offer, booked, holds, now));
        this.offer = offer;
        this.booked = booked;
        this.holds = holds;
        this.now = now;
    }

    /** One entry a date, both ends included, in the visitor's zone. */
    public List<DaySlots> list(LocalDate from, LocalDate until, ZoneId zone) {
        List<DaySlots> days = engine.slots(now, from, until, zone);
        if (offer.rules().seats() == 1) {
            return days;
        }
        return days.stream()
                .map(day -> new DaySlots(
                        day.date(), day.slots().stream().filter(this::fits).toList()))
                .toList();
    }

    /** The slot that begins at {@code start}; empty when it is not listed. */
    public Optional<Slot> accept(Instant start) {
        return switch (engine.accepts(now, start)) {
            case Acceptance.Accepted accepted -> Optional.of(accepted.slot()).filter(this::fits);
            case Acceptance.Refused refused -> Optional.empty();
        };
    }

    private boolean fits(Slot slot) {
        return offer.rules().seats() == 1
                || (booked.stream()
                                .noneMatch(other -> other.isConfirmed()
                                        && isInTheWay(slot, other.typeId(), other.start(), other.end()))
                        && holds.stream()
                                .noneMatch(other -> isInTheWay(slot, other.typeId(), other.start(), other.end())));
    }

    private boolean isInTheWay(Slot slot, String typeId, Instant start, Instant end) {
        boolean isSameSession = typeId.equals(offer.id()) && start.equals(slot.start());
        return !isSameSession && start.isBefore(slot.end()) && slot.start().isBefore(end);
    }
}
