package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import org.coachlibre.icalendar.CalendarTimes.Length;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/**
 * When one written event begins and how long it lasts.
 *
 * @param start local to {@code zone}
 * @param length days by the calendar, then exact time; an end given as a time counts as exact time, also for the repeated
 *     times (RFC 5545 section 3.8.5.3)
 */
record EventTimes(LocalDateTime start, ZoneRules zone, boolean allDay, Length length) {
    private static final ZoneRules UTC = ZoneOffset.UTC.getRules();
    private static final long LONGEST_DAYS = 400_000;

    /** Where a TZID is looked up and an unknown one reported. */
    interface Zones {
        ZoneRules of(Property property);

        /** The zone of times that have none. */
        ZoneRules reader();
    }

    /** A written moment. */
    private record Moment(LocalDateTime local, ZoneRules zone, boolean date) {
        Instant instant() {
            return CalendarTimes.instant(local, zone);
        }

        boolean isMidnight() {
            return local.toLocalTime().equals(LocalTime.MIDNIGHT);
        }
    }

    /** @throws UnreadableException when there is no start, or a wrong time */
    static EventTimes of(Component event, Zones zones) throws UnreadableException {
        Property start = event.first("DTSTART");
        if (start == null) {
            throw new UnreadableException("", event.line());
        }
        Moment begins = moment(start, zones);
        Property end = event.first("DTEND");
        Moment ends = end == null ? null : moment(end, zones);
        if (end != null && ends != null && !begins.date() && isWholeDays(event, begins, ends, zones)) {
            begins = dateOf(begins, zones);
            ends = dateOf(ends, zones);
        }
        if (end == null || ends == null) {
            return new EventTimes(begins.local(), begins.zone(), begins.date(), givenLength(event, begins.date()));
        }
        Length length = begins.date() ? days(begins, ends) : time(begins, ends, end);
        return new EventTimes(begins.local(), begins.zone(), begins.date(), length);
    }

    /**
     * One time of an RDATE, which may be a period with a length of its own.
     *
     * @throws DateTimeException when it cannot be understood
     */
    EventTimes additional(String written, Property property, Zones zones) {
        int slash = written.indexOf('/');
        LocalDateTime local = localOf(slash < 0 ? written : written.substring(0, slash), property, zones);
        if (slash < 0) {
            return new EventTimes(local, zone, allDay, length);
        }
        String end = written.substring(slash + 1).strip();
        Length own = end.startsWith("P") || end.startsWith("p") || end.startsWith("+")
                ? CalendarTimes.length(end)
                : new Length(0, Duration.between(startOf(local), startOf(localOf(end, property, zones))));
        return new EventTimes(local, zone, allDay, own);
    }

    Instant startOf(LocalDateTime time) {
        return CalendarTimes.instant(time, zone);
    }

    Instant endOf(LocalDateTime time) {
        if (length.days() == 0) {
            return startOf(time).plus(length.time());
        }
        // The days first by the calendar, then the exact time (RFC 5545 section 3.3.6).
        return CalendarTimes.instant(time.plusDays(length.days()), zone).plus(length.time());
    }

    /** At least as long as any of its times can be. */
    Duration atMost() {
        return length.time().plusDays(length.days() + 1L);
    }

    /** The local time in this event's zone that {@code property}'s value {@code written} means. */
    LocalDateTime localOf(String written, Property property, Zones zones) {
        LocalDateTime local = CalendarTimes.local(written);
        if (CalendarTimes.isDate(written)) {
            // A bare date in a rule about times means that day's time.
            return allDay ? local : local.toLocalDate().atTime(start.toLocalTime());
        }
        if (allDay && local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            // A date that some program wrote as that day's midnight, in whatever zone.
            return local;
        }
        ZoneRules given =
                CalendarTimes.isUtc(written) ? UTC : property.parameter("TZID").isEmpty() ? zone : zones.of(property);
        LocalDateTime inZone = given.equals(zone) ? local : CalendarTimes.in(zone, CalendarTimes.instant(local, given));
        return allDay ? inZone.toLocalDate().atStartOfDay() : inZone;
    }

    private static Moment moment(Property property, Zones zones) throws UnreadableException {
        try {
            String value = property.value();
            LocalDateTime local = CalendarTimes.local(value);
            if (CalendarTimes.isDate(value) || property.parameter("VALUE").equalsIgnoreCase("DATE")) {
                return new Moment(local.toLocalDate().atStartOfDay(), zones.reader(), true);
            }
            if (CalendarTimes.isUtc(value)) {
                return new Moment(local, UTC, false);
            }
            boolean floating = property.parameter("TZID").isEmpty();
            return new Moment(local, floating ? zones.reader() : zones.of(property), false);
        } catch (DateTimeException e) {
            throw new UnreadableException(property.value(), property.line());
        }
    }

    /** Outlook and Exchange write some whole days as times and say so beside them. */
    private static boolean isWholeDays(Component event, Moment begins, Moment ends, Zones zones) {
        return event.word("X-MICROSOFT-CDO-ALLDAYEVENT").equals("TRUE")
                && ends.local().isAfter(begins.local())
                && dateOf(begins, zones).isMidnight()
                && dateOf(ends, zones).isMidnight();
    }

    private static Moment dateOf(Moment moment, Zones zones) {
        boolean own = moment.isMidnight() && !moment.zone().equals(UTC);
        LocalDateTime local = own ? moment.local() : CalendarTimes.in(zones.reader(), moment.instant());
        return new Moment(local, zones.reader(), true);
    }

    private static Length givenLength(Component event, boolean allDay) throws UnreadableException {
        @Nullable Property duration = event.first("DURATION");
        if (duration == null) {
            return allDay ? Length.ofDays(1) : Length.NONE;
        }
        try {
            Length length = CalendarTimes.length(duration.value());
            if (!allDay) {
                return length;
            }
            long more = length.time().plusDays(1).minusNanos(1).toDays();
            return Length.ofDays(Math.max(1, length.days() + more));
        } catch (DateTimeException e) {
            throw new UnreadableException(duration.value(), duration.line());
        }
    }

    /** An all-day event lasts at least a day, also when its end is written as its start (many programs do). */
    private static Length days(Moment begins, Moment ends) {
        long days = ChronoUnit.DAYS.between(
                begins.local().toLocalDate(), ends.local().toLocalDate());
        long lasts = ends.isMidnight() ? days : days + 1;
        return Length.ofDays(Math.clamp(lasts, 1, LONGEST_DAYS));
    }

    private static Length time(Moment begins, Moment ends, Property end) throws UnreadableException {
        boolean sameZone = begins.zone().equals(ends.zone());
        Duration lasts = Duration.between(begins.instant(), ends.instant());
        if (sameZone && !lasts.isPositive() && ends.local().isAfter(begins.local())) {
            // Both lie in one gap of the clocks: the length as written stays.
            lasts = Duration.between(begins.local(), ends.local());
        } else if (lasts.isNegative()) {
            // An end in the hour that comes twice may be meant as the second one.
            lasts = Duration.between(begins.instant(), CalendarTimes.lastInstant(ends.local(), ends.zone()));
        }
        if (lasts.isNegative()) {
            throw new UnreadableException(end.value(), end.line());
        }
        return new Length(0, lasts);
    }
}
