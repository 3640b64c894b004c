package org.coachlibre.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The starts of one type that are booked: the seats taken at each, and how many fall in a day, week, month and year. */
final class BookedStarts {
    private enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private record Key(Period period, long number) {}

    private final NavigableMap<Instant, Integer> seats = new TreeMap<>();
    private final Map<Key, Integer> counts = new HashMap<>();
    private final Limits limits;

    BookedStarts(AvailabilityConfig config) {
        this.limits = config.type().limits();
        String id = config.type().id();
        for (Booking booking : config.bookings()) {
            if (id != null && id.equals(booking.type())) {
                seats.merge(booking.start(), booking.seats(), BookedStarts::sum);
            }
        }
        for (Instant start : seats.keySet()) {
            count(start, config.zone());
        }
    }

    /** Seats taken by bookings of the type, by start. */
    NavigableMap<Instant, Integer> seats() {
        return Collections.unmodifiableNavigableMap(seats);
    }

    /** Whether the limits leave room for one more booking on a host-local date. */
    boolean isRoomOn(long epochDay) {
        if (limits.equals(Limits.NONE)) {
            return true;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return isRoom(limits.day(), Period.DAY, epochDay)
                && isRoom(limits.week(), Period.WEEK, week(epochDay))
                && isRoom(limits.month(), Period.MONTH, month(date))
                && isRoom(limits.year(), Period.YEAR, date.getYear());
    }

    /** Adds seats without going round the corner on absurd numbers. */
    static int sum(int some, int more) {
        return (int) Math.min((long) some + more, Integer.MAX_VALUE);
    }

    private boolean isRoom(@Nullable Integer limit, Period period, long number) {
        return limit == null || counts.getOrDefault(new Key(period, number), 0) < limit;
    }

    private void count(Instant start, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(start, zone);
        counts.merge(new Key(Period.DAY, date.toEpochDay()), 1, Integer::sum);
        counts.merge(new Key(Period.WEEK, week(date.toEpochDay())), 1, Integer::sum);
        counts.merge(new Key(Period.MONTH, month(date)), 1, Integer::sum);
        counts.merge(new Key(Period.YEAR, date.getYear()), 1, Integer::sum);
    }

    /** Weeks since the one that began on Monday 1969-12-29. */
    private static long week(long epochDay) {
        return Math.floorDiv(epochDay + 3, 7L);
    }

    private static long month(LocalDate date) {
        return date.getYear() * 12L + date.getMonthValue();
    }
}
