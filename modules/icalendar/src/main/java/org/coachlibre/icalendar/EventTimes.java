package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.coachlibre.icalendar.CalendarTimes.Length;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/**
 * When one written event begins and how long it lasts.
 *
 * @param start local to {@code zone}
 * @param length how long by the calendar, when {@code exact} is not set: an end given as a local time stays at its hour
 */
record EventTimes(LocalDateTime start, ZoneRules zone, boolean allDay, Length length, boolean exact) {

    /** Where a TZID is looked up and an unknown one reported. */
    interface Zones {
        ZoneRules of(String tzid);

        /** The zone of times that have none. */
        ZoneRules reader();
    }

    /** @throws DateTimeException when there is no start, or a wrong time */
    static EventTimes of(Component event, Zones zones) {
        Property startProperty = event.first("DTSTART");
        if (startProperty == null) {
            throw new DateTimeException("No DTSTART");
        }
        boolean allDay = CalendarTimes.isDate(startProperty.value());
        ZoneRules zone = zone(startProperty, allDay, zones);
        LocalDateTime start = CalendarTimes.local(startProperty.value());
        Property endProperty = event.first("DTEND");
        if (endProperty == null) {
            return new EventTimes(start, zone, allDay, givenLength(event, allDay), true);
        }
        LocalDateTime end = CalendarTimes.local(endProperty.value());
        ZoneRules endZone = zone(endProperty, CalendarTimes.isDate(endProperty.value()), zones);
        if (endZone.equals(zone)) {
            Duration lasts = Duration.between(start, end);
            return new EventTimes(start, zone, allDay, length(lasts, allDay), false);
        }
        Duration lasts = Duration.between(CalendarTimes.instant(start, zone), CalendarTimes.instant(end, endZone));
        return new EventTimes(start, zone, allDay, length(lasts, allDay), true);
    }

    Instant startOf(LocalDateTime time) {
        return CalendarTimes.instant(time, zone);
    }

    Instant endOf(LocalDateTime time) {
        if (exact) {
            // The days first by the calendar, then the exact time (RFC 5545 section 3.3.6).
            return CalendarTimes.instant(time.plus(length.days()), zone).plus(length.time());
        }
        Instant end = CalendarTimes.instant(time.plus(length.days()).plus(length.time()), zone);
        Instant start = startOf(time);
        return end.isBefore(start) ? start : end;
    }

    /** The local time in this event's zone that {@code property}'s value {@code written} means. */
    LocalDateTime localOf(String written, Property property, Zones zones) {
        LocalDateTime local = CalendarTimes.local(written);
        if (CalendarTimes.isDate(written)) {
            // A bare date in a rule about times means that day's time.
            return allDay ? local : local.toLocalDate().atTime(start.toLocalTime());
        }
        ZoneRules given = CalendarTimes.isUtc(written)
                ? ZoneOffset.UTC.getRules()
                : property.parameter("TZID").isEmpty() ? zone : zones.of(property.parameter("TZID"));
        LocalDateTime inZone = given.equals(zone) ? local : CalendarTimes.in(zone, CalendarTimes.instant(local, given));
        return allDay ? inZone.toLocalDate().atStartOfDay() : inZone;
    }

    private static Length givenLength(Component event, boolean allDay) {
        @Nullable Property duration = event.first("DURATION");
        if (duration != null) {
            return CalendarTimes.length(duration.value());
        }
        return allDay ? Length.ONE_DAY : Length.NONE;
    }

    /** An all-day event lasts at least a day, also when its end is written as its start (many programs do). */
    private static Length length(Duration lasts, boolean allDay) {
        if (allDay) {
            return lasts.toDays() < 1 ? Length.ONE_DAY : new Length(Period.ofDays((int) lasts.toDays()), Duration.ZERO);
        }
        return lasts.isNegative() ? Length.NONE : new Length(Period.ZERO, lasts);
    }

    private static ZoneRules zone(Property property, boolean date, Zones zones) {
        if (date) {
            return zones.reader();
        }
        if (CalendarTimes.isUtc(property.value())) {
            return ZoneOffset.UTC.getRules();
        }
        String tzid = property.parameter("TZID");
        return tzid.isEmpty() ? zones.reader() : zones.of(tzid);
    }
}
