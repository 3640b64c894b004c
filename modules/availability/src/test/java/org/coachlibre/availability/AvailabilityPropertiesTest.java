package org.coachlibre.availability;

import static org.coachlibre.availability.Cases.at;
import static org.coachlibre.availability.Cases.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What holds for every configuration. Each try builds a week of random hours, busy times, bookings and holds around a clock
 * change from one seed and looks at every minute of it.
 */
class AvailabilityPropertiesTest {
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Havana",
            "Pacific/Chatham",
            "UTC");
    private static final Instant MONDAY = at("2026-10-19T00:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 21);
    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 27);

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void a_start_is_accepted_if_and_only_if_it_is_listed(@ForAll long seed) {
        Random random = new Random(seed);
        AvailabilityConfig config = config(random);
        Availability availability = new Availability(config);
        Instant now = MONDAY.plusSeconds(random.nextInt(3 * 86_400));
        Set<Instant> listed = new HashSet<>();
        for (DaySlots day : availability.slots(now, FROM, UNTIL, config.zone())) {
            day.slots().forEach(slot -> listed.add(slot.start()));
        }
        Instant first = FROM.atStartOfDay(config.zone()).toInstant();
        for (int minute = random.nextInt(13); minute < 7 * 1440; minute += 13) {
            checkAgreement(availability, now, first.plusSeconds(minute * 60L), listed);
        }
        for (Instant start : listed) {
            checkAgreement(availability, now, start, listed);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void the_gaps_to_everything_that_is_there_are_kept(@ForAll long seed) {
        Random random = new Random(seed);
        AvailabilityConfig config = config(random);
        SessionRules type = config.type();
        Instant now = MONDAY;
        Set<Instant> booked = new HashSet<>();
        config.bookings().stream()
                .filter(booking -> "t".equals(booking.type()))
                .forEach(booking -> booked.add(booking.start()));
        for (DaySlots day : Availability.slots(config, now, FROM, UNTIL, config.zone())) {
            for (Slot slot : day.slots()) {
                assertEquals(type.length(), Duration.between(slot.start(), slot.end()));
                if (booked.contains(slot.start())) {
                    continue;
                }
                for (Busy busy : config.busy()) {
                    checkGap(type, slot, busy.start(), busy.end(), Duration.ZERO, Duration.ZERO);
                }
                for (Booking booking : config.bookings()) {
                    checkGap(type, slot, booking.start(), booking.end(), booking.before(), booking.after());
                }
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void packing_is_maximal_against_brute_force(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        SessionRules type = SessionRules.of("t", minutes(1 + random.nextInt(100)))
                .withBuffers(minutes(random.nextInt(30)), minutes(random.nextInt(30)), rule(random));
        int from = random.nextInt(1200) * 60;
        Hours hours = new Hours(from, from + random.nextInt(86_400 - from + 1) / 60 * 60);
        AvailabilityConfig config = AvailabilityConfig.of(zone, List.of(), type)
                .withOverrides(List.of(new DateOverride(FROM, List.of(hours))));
        List<Instant> listed = new ArrayList<>();
        for (DaySlots day : Availability.slots(config, MONDAY, FROM, FROM.plusDays(1), zone)) {
            day.slots().forEach(slot -> listed.add(slot.start()));
        }

        Instant start = FROM.atStartOfDay(zone).toInstant().plusSeconds(hours.from());
        Instant end = FROM.atStartOfDay(zone).toInstant().plusSeconds(hours.to());
        List<Instant> wanted = bruteForce(type, zone, start, end);

        assertEquals(wanted, listed);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void days_belong_to_the_visitor_and_do_not_depend_on_the_asked_range(@ForAll long seed) {
        Random random = new Random(seed);
        AvailabilityConfig config = config(random);
        ZoneId visitor = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        List<DaySlots> week = Availability.slots(config, MONDAY, FROM, UNTIL, visitor);

        assertEquals(7, week.size());
        for (DaySlots day : week) {
            assertEquals(List.of(day), Availability.slots(config, MONDAY, day.date(), day.date(), visitor));
            for (Slot slot : day.slots()) {
                assertEquals(day.date(), LocalDate.ofInstant(slot.start(), visitor));
                assertTrue(slot.seatsLeft() >= 1
                        && slot.seatsLeft() <= config.type().seats());
            }
        }
    }

    private static void checkAgreement(Availability availability, Instant now, Instant start, Set<Instant> listed) {
        boolean isAccepted = availability.accepts(now, start) instanceof Acceptance.Accepted;
        assertEquals(listed.contains(start), isAccepted, () -> "start " + start);
    }

    private static void checkGap(
            SessionRules type, Slot slot, Instant start, Instant end, Duration before, Duration after) {
        boolean isFirst =
                !slot.end().plusSeconds(type.gap(type.after(), before)).isAfter(start);
        boolean isLast = !end.plusSeconds(type.gap(after, type.before())).isAfter(slot.start());
        assertTrue(isFirst || isLast, () -> slot + " is too near to " + start + " - " + end);
    }

    /** Tries every grain from coarse to fine against the greatest number that any minute gives. */
    private static List<Instant> bruteForce(SessionRules type, ZoneId zone, Instant start, Instant end) {
        int most = 0;
        for (int minute = 0; minute < 60; minute++) {
            most = Math.max(
                    most, chain(type, start.plusSeconds(minute * 60L), end).size());
        }
        for (int grain : List.of(60, 30, 15, 10, 5, 1)) {
            Instant aligned = start;
            while (aligned.atZone(zone).getMinute() % grain != 0) {
                aligned = aligned.plusSeconds(60);
            }
            List<Instant> chain = chain(type, aligned, end);
            if (chain.size() == most) {
                return chain;
            }
        }
        return List.of();
    }

    private static List<Instant> chain(SessionRules type, Instant first, Instant end) {
        List<Instant> starts = new ArrayList<>();
        Instant next = first;
        while (!next.plus(type.length()).isAfter(end)) {
            starts.add(next);
            next = next.plus(type.length()).plusSeconds(type.gap(type.after(), type.before()));
        }
        return starts;
    }

    private static AvailabilityConfig config(Random random) {
        List<WeeklyHours> weekly = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(96) * 900;
            int to = random.nextInt(5) == 0 ? 86_400 : random.nextInt(97) * 900;
            weekly.add(new WeeklyHours(Cases.ALL_WEEK, new Hours(from, to)));
        }
        SessionRules type = SessionRules.of("t", minutes(10 + random.nextInt(20) * 5))
                .withBuffers(minutes(random.nextInt(3) * 10), minutes(random.nextInt(3) * 10), rule(random))
                .withNotice(minutes(random.nextInt(600)))
                .withSeats(1 + random.nextInt(3))
                .withLimits(random.nextBoolean() ? Limits.NONE : new Limits(2, 5, null, null))
                .withWindow(window(random));
        if (random.nextInt(3) == 0) {
            type = type.every(minutes(5 + random.nextInt(60)));
        }
        List<Busy> busy = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant start = MONDAY.plusSeconds(random.nextInt(9 * 86_400) / 60 * 60);
            Instant end = start.plusSeconds(60 + random.nextInt(7_200));
            switch (i % 3) {
                case 0 -> busy.add(new Busy(start, end));
                case 1 ->
                    bookings.add(new Booking(
                            random.nextBoolean() ? "t" : "other",
                            start,
                            end,
                            1,
                            minutes(random.nextInt(3) * 5),
                            minutes(random.nextInt(3) * 5)));
                default -> holds.add(new Hold(start, end, MONDAY.plusSeconds(random.nextInt(9 * 86_400))));
            }
        }
        List<Travel> travel = random.nextInt(3) == 0
                ? List.of(new Travel(FROM.plusDays(1), FROM.plusDays(3), ZoneId.of("Pacific/Auckland")))
                : List.of();
        return new AvailabilityConfig(
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                weekly,
                List.of(),
                travel,
                random.nextInt(4) == 0 ? List.of(new Away(FROM.plusDays(2), FROM.plusDays(2))) : List.of(),
                type,
                busy,
                bookings,
                holds);
    }

    private static BookingWindow window(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new BookingWindow.Unlimited();
            case 1 -> new BookingWindow.Rolling(random.nextInt(8), random.nextBoolean());
            case 2 -> new BookingWindow.RollingBookable(random.nextInt(6));
            default -> new BookingWindow.Range(FROM.plusDays(1), FROM.plusDays(4));
        };
    }

    private static SessionRules.BufferRule rule(Random random) {
        return random.nextBoolean() ? SessionRules.BufferRule.MAX : SessionRules.BufferRule.ADDITIVE;
    }
}
