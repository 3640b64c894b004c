package org.coachlibre.availability;

import static org.coachlibre.availability.Cases.ALL_WEEK;
import static org.coachlibre.availability.Cases.KOLKATA;
import static org.coachlibre.availability.Cases.LOS_ANGELES;
import static org.coachlibre.availability.Cases.NEW_YORK;
import static org.coachlibre.availability.Cases.PARIS;
import static org.coachlibre.availability.Cases.UTC;
import static org.coachlibre.availability.Cases.WORKDAYS;
import static org.coachlibre.availability.Cases.at;
import static org.coachlibre.availability.Cases.clock;
import static org.coachlibre.availability.Cases.daily;
import static org.coachlibre.availability.Cases.day;
import static org.coachlibre.availability.Cases.minutes;
import static org.coachlibre.availability.Cases.session;
import static org.coachlibre.availability.Cases.slots;
import static org.coachlibre.availability.Cases.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** T1 to T16 of the time engine's cases, by number. */
class AvailabilityTest {
    private static final String EARLY = "2020-01-01T00:00:00Z";

    @Test
    void t1_new_york_hours_follow_the_clock_change() {
        AvailabilityConfig config = AvailabilityConfig.of(
                NEW_YORK, List.of(new WeeklyHours(WORKDAYS, Hours.parse("09:00", "17:00"))), session(60));

        List<Instant> monday = starts(config, "2023-11-05T13:26:14Z", "2023-11-06", "2023-11-06");
        List<Instant> friday = starts(config, "2023-11-01T00:00:00Z", "2023-11-03", "2023-11-03");

        assertEquals(at("2023-11-06T14:00:00Z"), monday.getFirst());
        assertEquals(at("2023-11-06T21:00:00Z"), monday.getLast());
        assertEquals(at("2023-11-03T13:00:00Z"), friday.getFirst());
        assertEquals(at("2023-11-03T20:00:00Z"), friday.getLast());
        assertEquals(List.of(), starts(config, "2023-11-05T13:26:14Z", "2023-11-05", "2023-11-05"));
    }

    @Test
    void t2_half_past_twelve_stays_local_and_notice_is_elapsed_time() {
        AvailabilityConfig config = AvailabilityConfig.of(NEW_YORK, List.of(daily("12:30", "13:00")), session(30));

        assertEquals(List.of("12:30"), clock(config, EARLY, "2023-03-12"));
        assertEquals(List.of("12:30"), clock(config, EARLY, "2023-11-05"));
        assertEquals(
                List.of(at("2023-11-05T17:30:00Z")),
                starts(
                        config.withType(session(30).withNotice(Duration.ofDays(7))),
                        "2023-10-29T17:30:00Z",
                        "2023-11-05",
                        "2023-11-05"));
        assertEquals(
                List.of(),
                starts(
                        config.withType(session(30).withNotice(Duration.ofDays(7))),
                        "2023-10-29T17:30:01Z",
                        "2023-11-05",
                        "2023-11-05"));
    }

    @Test
    void t3_paris_nine_o_clock() {
        AvailabilityConfig config = AvailabilityConfig.of(PARIS, List.of(daily("09:00", "10:00")), session(60));

        assertEquals(List.of(at("2026-10-24T07:00:00Z")), starts(config, EARLY, "2026-10-24", "2026-10-24"));
        assertEquals(List.of(at("2026-10-25T08:00:00Z")), starts(config, EARLY, "2026-10-25", "2026-10-25"));
        assertEquals(List.of(at("2027-03-28T07:00:00Z")), starts(config, EARLY, "2027-03-28", "2027-03-28"));
    }

    @Test
    void t4_an_override_replaces_its_date_only() {
        AvailabilityConfig config = AvailabilityConfig.of(NEW_YORK, List.of(daily("09:00", "10:00")), session(60))
                .withOverrides(List.of(new DateOverride(day("2023-06-13"), List.of(Hours.parse("22:00", "23:00")))));

        assertEquals(
                List.of(at("2023-06-14T02:00:00Z"), at("2023-06-14T13:00:00Z")),
                starts(config, EARLY, "2023-06-13", "2023-06-14"));
    }

    @Test
    void t5_an_empty_override_closes_that_day_only() {
        AvailabilityConfig config = AvailabilityConfig.of(PARIS, List.of(daily("09:00", "10:00")), session(60))
                .withOverrides(List.of(new DateOverride(day("2026-06-02"), List.of())));

        assertEquals(List.of("09:00"), clock(config, EARLY, "2026-06-01"));
        assertEquals(List.of(), clock(config, EARLY, "2026-06-02"));
        assertEquals(List.of("09:00"), clock(config, EARLY, "2026-06-03"));
    }

    @Test
    void t6_hours_that_touch_at_midnight_are_one_range() {
        AvailabilityConfig config = AvailabilityConfig.of(
                ZoneId.of("Europe/London"),
                List.of(
                        new WeeklyHours(WORKDAYS, Hours.parse("23:00", "24:00")),
                        new WeeklyHours(
                                EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), Hours.parse("00:00", "00:30"))),
                session(90));

        assertEquals(List.of("23:00"), clock(config, EARLY, "2026-06-01"));
    }

    @Test
    void t7_backward_hours_give_nothing_and_overlapping_hours_unite() {
        assertEquals(
                List.of(),
                clock(AvailabilityConfig.of(UTC, List.of(daily("08:00", "07:00")), session(60)), EARLY, "2026-06-01"));
        assertEquals(
                List.of("06:00", "07:00", "08:00", "09:00"),
                clock(
                        AvailabilityConfig.of(
                                UTC, List.of(daily("06:00", "10:00"), daily("08:00", "10:00")), session(60)),
                        EARLY,
                        "2026-06-01"));
    }

    @Test
    void t8_an_empty_day_is_packed_full() {
        assertEquals(24, count(daily("00:00", "24:00"), 60, EARLY));
        assertEquals(72, count(daily("00:00", "24:00"), 20, EARLY));
        assertEquals(71, count(daily("00:00", "23:45"), 20, EARLY));
        assertEquals(12, count(daily("00:00", "24:00"), 60, "2026-06-01T11:59:59Z"));
    }

    @Test
    void t9_kolkata_is_aligned_on_its_own_clock() {
        AvailabilityConfig config = AvailabilityConfig.of(KOLKATA, List.of(daily("07:30", "09:30")), session(60));

        assertEquals(List.of("07:30", "08:30"), clock(config, EARLY, "2026-06-01"));
        assertEquals(
                at("2026-06-01T02:00:00Z"),
                starts(config, EARLY, "2026-06-01", "2026-06-01").getFirst());
    }

    @Test
    void t10_the_roundest_start_that_loses_no_session() {
        assertEquals(
                List.of("08:00", "09:00", "10:30", "11:30"),
                losAngeles("08:00", "12:30", new Busy(at("2026-06-01T17:00:00Z"), at("2026-06-01T17:10:00Z"))));
        assertEquals(List.of("09:30", "10:30", "11:30"), losAngeles("09:05", "12:55"));
        assertEquals(
                List.of("08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00"), losAngeles("07:45", "15:30"));
    }

    @Test
    void t11_eight_minutes() {
        assertEquals(
                List.of("07:25", "07:33", "07:41", "07:49"),
                clock(AvailabilityConfig.of(PARIS, List.of(daily("07:22", "08:00")), session(8)), EARLY, "2026-06-01"));
    }

    @Test
    void t12_buffers_of_neighbours() {
        AvailabilityConfig config = buffered(SessionRules.BufferRule.MAX);

        assertEquals(List.of("13:30"), clock(config, EARLY, "2026-06-01"));
        assertEquals(List.of(), clock(buffered(SessionRules.BufferRule.ADDITIVE), EARLY, "2026-06-01"));
    }

    @Test
    void t13_a_start_between_two_listed_starts_is_refused() {
        AvailabilityConfig config = AvailabilityConfig.of(UTC, List.of(daily("09:00", "12:00")), session(60));
        Instant now = at(EARLY);

        assertInstanceOf(Acceptance.Accepted.class, Availability.accepts(config, now, at("2026-06-01T10:00:00Z")));
        assertEquals(
                new Acceptance.Refused(Acceptance.Reason.NOT_OFFERED),
                Availability.accepts(config, now, at("2026-06-01T10:15:00Z")));
        assertEquals(
                new Acceptance.Refused(Acceptance.Reason.TAKEN),
                Availability.accepts(buffered(SessionRules.BufferRule.ADDITIVE), now, at("2026-06-01T13:30:00Z")));
    }

    @Test
    void t14_bookable_days_are_counted() {
        AvailabilityConfig config = AvailabilityConfig.of(
                        UTC,
                        List.of(daily("09:00", "10:00")),
                        session(60).withWindow(new BookingWindow.RollingBookable(3)))
                .withBusy(List.of(new Busy(at("2026-06-02T09:00:00Z"), at("2026-06-02T10:00:00Z"))));

        assertEquals(List.of(1, 3, 4), openDays(config, "2026-06-01T08:00:00Z"));
        assertEquals(List.of(3, 4, 5), openDays(config, "2026-06-01T09:30:00Z"));
    }

    @Test
    void t15_limits_count_by_the_hosts_date() {
        AvailabilityConfig config = AvailabilityConfig.of(
                        KOLKATA, List.of(daily("00:00", "24:00")), session(30).withLimits(Limits.perDay(1)))
                .withBookings(List.of(Booking.of("t", at("2026-06-01T19:00:00Z"), at("2026-06-01T19:30:00Z"))));

        List<Instant> starts = starts(config, EARLY, "2026-06-01", "2026-06-02");

        assertTrue(starts.contains(at("2026-06-01T10:00:00Z")));
        assertTrue(starts.stream().noneMatch(start -> start.isAfter(at("2026-06-01T18:29:00Z"))));
    }

    @Test
    void t16_a_live_hold_of_somebody_else_hides_the_slot() {
        AvailabilityConfig config = AvailabilityConfig.of(UTC, List.of(daily("09:00", "11:00")), session(60));
        Hold hold = new Hold(at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"), at("2026-06-01T08:10:00Z"));

        assertEquals(List.of("10:00"), clock(config.withHolds(List.of(hold)), "2026-06-01T08:09:59Z", "2026-06-01"));
        assertEquals(
                List.of("09:00", "10:00"),
                clock(config.withHolds(List.of(hold)), "2026-06-01T08:10:00Z", "2026-06-01"));
        assertEquals(List.of("09:00", "10:00"), clock(config, "2026-06-01T08:09:59Z", "2026-06-01"));
    }

    private static int count(WeeklyHours hours, int length, String now) {
        return clock(AvailabilityConfig.of(UTC, List.of(hours), session(length)), now, "2026-06-01")
                .size();
    }

    private static List<String> losAngeles(String from, String to, Busy... busy) {
        return clock(
                AvailabilityConfig.of(LOS_ANGELES, List.of(daily(from, to)), session(60))
                        .withBusy(List.of(busy)),
                EARLY,
                "2026-06-01");
    }

    private static AvailabilityConfig buffered(SessionRules.BufferRule rule) {
        return AvailabilityConfig.of(
                        UTC,
                        List.of(new WeeklyHours(ALL_WEEK, Hours.parse("12:30", "15:00"))),
                        session(30).withBuffers(minutes(15), minutes(30), rule))
                .withBookings(List.of(booking("12:30", "13:00"), booking("14:30", "15:00")));
    }

    private static Booking booking(String from, String to) {
        return new Booking(
                "t", at("2026-06-01T" + from + ":00Z"), at("2026-06-01T" + to + ":00Z"), 1, minutes(15), minutes(30));
    }

    private static List<Integer> openDays(AvailabilityConfig config, String now) {
        return IntStream.rangeClosed(1, 9)
                .filter(day -> !slots(config, now, "2026-06-0" + day, "2026-06-0" + day)
                        .isEmpty())
                .boxed()
                .toList();
    }
}
