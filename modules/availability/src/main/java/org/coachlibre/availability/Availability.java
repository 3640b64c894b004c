package org.coachlibre.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The one engine that decides which starts may be booked, on the desktop, the server and the command line. Listing and
 * accepting use the same search: a start is accepted if and only if it is listed. Pure and immutable: the time is handed
 * in, the zones are named, threads may share it. Rules are numbered as in the contract of the time engine.
 *
 * <p>Make one object for many questions about the same configuration: it sorts the taken time once.
 */
public final class Availability {
    private static final long DAY = WorkingHours.DAY;

    /** The search for bookable days ends this many days after today (rule 11). */
    private static final int BOOKABLE_HORIZON_DAYS = 366;

    private static final int FIRST_CHUNK_DAYS = 14;

    private final AvailabilityConfig config;
    private final StartSearch search;

    public Availability(AvailabilityConfig config) {
        this.config = config;
        this.search = new StartSearch(config);
    }

    /**
     * The slots of each date from {@code from} until {@code until}, both included, in the visitor's zone.
     *
     * @param now the moment the question is asked
     * @return one entry a date, in order, also for dates without a slot
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    public static List<DaySlots> slots(
            AvailabilityConfig config, Instant now, LocalDate from, LocalDate until, ZoneId visitorZone) {
        return new Availability(config).slots(now, from, until, visitorZone);
    }

    /** Whether {@code start} may be booked at {@code now}; true exactly when it is listed. */
    public static Acceptance accepts(AvailabilityConfig config, Instant now, Instant start) {
        return new Availability(config).accepts(now, start);
    }

    /** As {@link #slots(AvailabilityConfig, Instant, LocalDate, LocalDate, ZoneId)}. */
    public List<DaySlots> slots(Instant now, LocalDate from, LocalDate until, ZoneId visitorZone) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from");
        }
        long first = from.toEpochDay();
        long last = until.toEpochDay();
        ZoneOffsets visitor = ZoneOffsets.of(visitorZone, (first - 2) * DAY, (last + 3) * DAY);
        List<List<Slot>> days = new ArrayList<>((int) (last - first + 1));
        for (long day = first; day <= last; day++) {
            days.add(new ArrayList<>());
        }
        // Local dates of two zones at one instant differ by two days at most.
        for (FoundStart found : listed(now, first - 2, last + 2)) {
            long day = visitor.epochDay(found.start().getEpochSecond());
            if (day >= first && day <= last) {
                days.get((int) (day - first)).add(slot(found));
            }
        }
        List<DaySlots> result = new ArrayList<>(days.size());
        for (int i = 0; i < days.size(); i++) {
            result.add(new DaySlots(LocalDate.ofEpochDay(first + i), days.get(i)));
        }
        return result;
    }

    /** As {@link #accepts(AvailabilityConfig, Instant, Instant)}. */
    public Acceptance accepts(Instant now, Instant start) {
        long day = LocalDate.ofInstant(start, config.zone()).toEpochDay();
        for (FoundStart found : listed(now, day, day)) {
            if (found.start().equals(start)) {
                return new Acceptance.Accepted(slot(found));
            }
        }
        return new Acceptance.Refused(reason(now, start, day));
    }

    /** The host's hours that meet the host dates {@code from} to {@code until}, in order; for calendars that shade them. */
    public static List<OpenTime> openTimes(AvailabilityConfig config, LocalDate from, LocalDate until) {
        WorkingHours hours = new WorkingHours(config);
        ZoneOffsets host = hours.hostOffsets(from.toEpochDay(), until.toEpochDay());
        Spans ranges = hours.ranges(host, from.toEpochDay(), until.toEpochDay());
        List<OpenTime> open = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            if (host.epochDay(ranges.end(i) - 1) >= from.toEpochDay()
                    && host.epochDay(ranges.start(i)) <= until.toEpochDay()) {
                open.add(new OpenTime(Instant.ofEpochSecond(ranges.start(i)), Instant.ofEpochSecond(ranges.end(i))));
            }
        }
        return open;
    }

    private Acceptance.Reason reason(Instant now, Instant start, long day) {
        if (start.isBefore(now.plus(config.type().notice()))) {
            return Acceptance.Reason.TOO_SOON;
        }
        if (search.isTaken(now, start)) {
            return Acceptance.Reason.TAKEN;
        }
        if (!isInWindow(day, now)) {
            return Acceptance.Reason.OUTSIDE_WINDOW;
        }
        return search.isRoomOn(day) ? Acceptance.Reason.NOT_OFFERED : Acceptance.Reason.LIMIT_REACHED;
    }

    private Slot slot(FoundStart found) {
        return new Slot(found.start(), found.start().plus(config.type().length()), found.seatsLeft());
    }

    /** The one function behind listing and accepting: the starts of some host dates, window included, by instant. */
    private List<FoundStart> listed(Instant now, long firstDay, long lastDay) {
        long first = firstDay;
        long last = lastDay;
        if (config.type().window() instanceof BookingWindow.Range range) {
            first = Math.max(first, range.from().toEpochDay());
            last = Math.min(last, range.until().toEpochDay());
        } else {
            last = Math.min(last, lastOpenDay(now));
        }
        if (first > last) {
            return List.of();
        }
        List<FoundStart> found = new ArrayList<>(search.starts(now, first, last));
        found.sort(Comparator.comparing(FoundStart::start));
        return Collections.unmodifiableList(found);
    }

    private boolean isInWindow(long day, Instant now) {
        return config.type().window() instanceof BookingWindow.Range range
                ? day >= range.from().toEpochDay() && day <= range.until().toEpochDay()
                : day <= lastOpenDay(now);
    }

    private long lastOpenDay(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, config.zone());
        return switch (config.type().window()) {
            case BookingWindow.Unlimited unlimited -> Long.MAX_VALUE;
            case BookingWindow.Range range -> range.until().toEpochDay();
            case BookingWindow.Rolling rolling ->
                rolling.businessDays()
                        ? lastBusinessDay(today, rolling.days()).toEpochDay()
                        : today.toEpochDay() + rolling.days();
            case BookingWindow.RollingBookable rolling -> lastBookableDay(now, today.toEpochDay(), rolling.days());
        };
    }

    private static LocalDate lastBusinessDay(LocalDate today, int days) {
        LocalDate last = today;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            if (last.getDayOfWeek() != DayOfWeek.SATURDAY && last.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return last;
    }

    /** The {@code wanted}-th day that has a bookable slot; the last day of the search when there are fewer. */
    private long lastBookableDay(Instant now, long today, int wanted) {
        if (wanted == 0) {
            return today - 1;
        }
        long end = today + BOOKABLE_HORIZON_DAYS;
        int chunk = FIRST_CHUNK_DAYS;
        int counted = 0;
        for (long first = today; first <= end; first += chunk, chunk *= 2) {
            long[] days = search.daysWithStarts(now, first, Math.min(end, first + chunk - 1));
            if (counted + days.length >= wanted) {
                return days[wanted - counted - 1];
            }
            counted += days.length;
        }
        return end;
    }
}
