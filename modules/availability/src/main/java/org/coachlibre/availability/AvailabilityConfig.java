package org.coachlibre.availability;

import java.time.ZoneId;
import java.util.List;

/**
 * All that decides which starts of one session type may be booked, save the time it is. Immutable.
 *
 * @param zone the host's zone: hours are local to it (save on travel dates), dates are counted and starts aligned in it
 * @param busy taken time, in any order, may overlap
 * @param bookings sessions of every type, in any order, may overlap
 * @param holds live and expired holds of other people
 */
public record AvailabilityConfig(
        ZoneId zone,
        List<WeeklyHours> weekly,
        List<DateOverride> overrides,
        List<Travel> travel,
        List<Away> away,
        SessionRules type,
        List<Busy> busy,
        List<Booking> bookings,
        List<Hold> holds) {
    public AvailabilityConfig {
        weekly = List.copyOf(weekly);
        overrides = List.copyOf(overrides);
        travel = List.copyOf(travel);
        away = List.copyOf(away);
        busy = List.copyOf(busy);
        bookings = List.copyOf(bookings);
        holds = List.copyOf(holds);
    }

    /** Weekly hours and a type, nothing else. */
    public static AvailabilityConfig of(ZoneId zone, List<WeeklyHours> weekly, SessionRules type) {
        return new AvailabilityConfig(
                zone, weekly, List.of(), List.of(), List.of(), type, List.of(), List.of(), List.of());
    }

    public AvailabilityConfig withOverrides(List<DateOverride> newOverrides) {
        return new AvailabilityConfig(zone, weekly, newOverrides, travel, away, type, busy, bookings, holds);
    }

    public AvailabilityConfig withTravel(List<Travel> newTravel) {
        return new AvailabilityConfig(zone, weekly, overrides, newTravel, away, type, busy, bookings, holds);
    }

    public AvailabilityConfig withAway(List<Away> newAway) {
        return new AvailabilityConfig(zone, weekly, overrides, travel, newAway, type, busy, bookings, holds);
    }

    public AvailabilityConfig withType(SessionRules newType) {
        return new AvailabilityConfig(zone, weekly, overrides, travel, away, newType, busy, bookings, holds);
    }

    public AvailabilityConfig withBusy(List<Busy> newBusy) {
        return new AvailabilityConfig(zone, weekly, overrides, travel, away, type, newBusy, bookings, holds);
    }

    public AvailabilityConfig withBookings(List<Booking> newBookings) {
        return new AvailabilityConfig(zone, weekly, overrides, travel, away, type, busy, newBookings, holds);
    }

    public AvailabilityConfig withHolds(List<Hold> newHolds) {
        return new AvailabilityConfig(zone, weekly, overrides, travel, away, type, busy, bookings, newHolds);
    }
}
