package org.coachlibre.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Short words for the cases of the time engine. */
final class Cases {
    static final ZoneId UTC = ZoneId.of("UTC");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final Set<DayOfWeek> ALL_WEEK = EnumSet.allOf(DayOfWeek.class);
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Cases() {}

    static WeeklyHours daily(String from, String to) {
        return new WeeklyHours(ALL_WEEK, Hours.parse(from, to));
    }

    static SessionRules session(int minutes) {
        return SessionRules.of("t", Duration.ofMinutes(minutes));
    }

    static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Starts of one host date as {@code HH:mm} of the host's clock. */
    static List<String> clock(AvailabilityConfig config, String now, String date) {
        return starts(config, now, date, date).stream()
                .map(start -> CLOCK.format(start.atZone(config.zone())))
                .toList();
    }

    /** Starts from one host date until another. */
    static List<Instant> starts(AvailabilityConfig config, String now, String from, String until) {
        List<Instant> starts = new ArrayList<>();
        for (Slot slot : slots(config, now, from, until)) {
            starts.add(slot.start());
        }
        return starts;
    }

    static List<Slot> slots(AvailabilityConfig config, String now, String from, String until) {
        return Availability.slots(config, at(now), day(from), day(until), config.zone()).stream()
                .flatMap(day -> day.slots().stream())
                .toList();
    }
}
