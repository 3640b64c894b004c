package org.coachlibre.availability;

import static org.coachlibre.availability.Cases.NEW_YORK;
import static org.coachlibre.availability.Cases.PARIS;
import static org.coachlibre.availability.Cases.UTC;
import static org.coachlibre.availability.Cases.at;
import static org.coachlibre.availability.Cases.clock;
import static org.coachlibre.availability.Cases.daily;
import static org.coachlibre.availability.Cases.day;
import static org.coachlibre.availability.Cases.minutes;
import static org.coachlibre.availability.Cases.session;
import static org.coachlibre.availability.Cases.slots;
import static org.coachlibre.availability.Cases.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fine print of rules 1 to 12. Monday is 2026-06-01. */
class AvailabilityRulesTest {
    private static final String EARLY = "2020-01-01T00:00:00Z";
    private static final AvailabilityConfig NINE_TO_NOON =
            AvailabilityConfig.of(UTC, List.of(daily("09:00", "12:00")), session(60));

    @Test
    void rule1_a_range_longer_than_a_day_is_cut_at_midnight() {
        AvailabilityConfig config = AvailabilityConfig.of(PARIS, List.of(daily("00:00", "24:00")), session(7 * 60));

        assertEquals(List.of("00:00", "07:00", "14:00"), clock(config, EARLY, "2026-06-01"));
        assertEquals(List.of("00:00", "07:00", "14:00"), clock(config, EARLY, "2026-06-02"));
    }

    @Test
    void rule1_exactly_24_hours_stay_one_range() {
        AvailabilityConfig config = AvailabilityConfig.of(UTC, List.of(), session(16 * 60))
                .withOverrides(List.of(
                        new DateOverride(day("2026-06-01"), List.of(Hours.parse("12:00", "24:00"))),
                        new DateOverride(day("2026-06-02"), List.of(Hours.parse("00:00", "12:00")))));

        assertEquals(List.of(at("2026-06-01T12:00:00Z")), starts(config, EARLY, "2026-06-01", "2026-06-02"));
        assertEquals(
                List.of(),
                starts(
                        config.withOverrides(List.of(
                                new DateOverride(day("2026-06-01"), List.of(Hours.parse("11:59", "24:00"))),
                                new DateOverride(day("2026-06-02"), List.of(Hours.parse("00:00", "12:00"))))),
                        EARLY,
                        "2026-06-01",
                        "2026-06-02"));
    }

    @Test
    void rule1_a_day_of_25_hours_that_touches_nothing_is_cut_only_at_midnights() {
        AvailabilityConfig config = AvailabilityConfig.of(PARIS, List.of(), session(25 * 60))
                .withOverrides(List.of(new DateOverride(day("2026-10-25"), List.of(Hours.parse("00:00", "24:00")))));

        assertEquals(List.of(at("2026-10-24T22:00:00Z")), starts(config, EARLY, "2026-10-25", "2026-10-25"));
    }

    @Test
    void rule1_travel_moves_the_hours_and_rule10_not_the_counting() {
        AvailabilityConfig config = AvailabilityConfig.of(
                        PARIS, List.of(daily("20:00", "21:00")), session(60).withLimits(Limits.perDay(1)))
                .withTravel(List.of(
                        new Travel(day("2026-01-12"), day("2026-01-13"), UTC),
                        new Travel(day("2026-01-12"), day("2026-01-12"), NEW_YORK)))
                .withBookings(List.of(Booking.of("t", at("2026-01-13T10:00:00Z"), at("2026-01-13T11:00:00Z"))));

        assertEquals(
                List.of(
                        at("2026-01-11T19:00:00Z"),
                        // the 12th's hours in New York are the 13th in Paris, which is at its limit, as are those of
                        // the 13th
                        at("2026-01-14T19:00:00Z")),
                starts(config, EARLY, "2026-01-11", "2026-01-14"));
        assertEquals(
                List.of(at("2026-01-13T01:00:00Z"), at("2026-01-13T20:00:00Z")),
                starts(config.withBookings(List.of()), EARLY, "2026-01-12", "2026-01-13"));
    }

    @Test
    void rule2_the_last_override_wins_and_away_wins_over_all() {
        AvailabilityConfig config = NINE_TO_NOON.withOverrides(List.of(
                new DateOverride(day("2026-06-01"), List.of()),
                new DateOverride(day("2026-06-01"), List.of(Hours.parse("15:00", "16:00"))),
                new DateOverride(day("2026-06-02"), List.of(Hours.parse("15:00", "16:00")))));

        assertEquals(List.of("15:00"), clock(config, EARLY, "2026-06-01"));
        assertEquals(
                List.of(),
                clock(config.withAway(List.of(new Away(day("2026-06-02"), day("2026-06-03")))), EARLY, "2026-06-02"));
    }

    @Test
    void rule3_gap_and_overlap() {
        AvailabilityConfig spring = AvailabilityConfig.of(PARIS, List.of(daily("02:30", "04:00")), session(30));
        AvailabilityConfig insideGap = AvailabilityConfig.of(PARIS, List.of(daily("02:00", "03:00")), session(30));
        AvailabilityConfig autumn = AvailabilityConfig.of(PARIS, List.of(daily("02:00", "02:30")), session(30));

        assertEquals(
                List.of(at("2026-03-29T01:00:00Z"), at("2026-03-29T01:30:00Z")),
                starts(spring, EARLY, "2026-03-29", "2026-03-29"));
        assertEquals(List.of(), starts(insideGap, EARLY, "2026-03-29", "2026-03-29"));
        assertEquals(
                List.of(at("2026-10-25T00:00:00Z"), at("2026-10-25T00:30:00Z"), at("2026-10-25T01:00:00Z")),
                starts(autumn, EARLY, "2026-10-25", "2026-10-25"));
    }

    @Test
    void rule4_every_step_of_the_wall_clock_on_a_day_with_a_clock_change() {
        AvailabilityConfig config = AvailabilityConfig.of(
                PARIS, List.of(daily("00:00", "06:00")), session(30).every(minutes(50)));

        assertEquals(List.of("00:00", "00:50", "01:40", "03:20", "04:10", "05:00"), clock(config, EARLY, "2026-03-29"));
        assertEquals(
                List.of("00:00", "00:50", "01:40", "02:30", "02:30", "03:20", "04:10", "05:00"),
                clock(config, EARLY, "2026-10-25"));
    }

    @Test
    void rule4_every_may_overlap_and_must_fit() {
        AvailabilityConfig config = AvailabilityConfig.of(
                UTC, List.of(daily("09:10", "11:00")), session(60).every(minutes(15)));

        assertEquals(List.of("09:15", "09:30", "09:45", "10:00"), clock(config, EARLY, "2026-06-01"));
    }

    @Test
    void rule4_sessions_of_one_type_keep_their_own_gap() {
        SessionRules max = session(60).withBuffers(minutes(10), minutes(20), SessionRules.BufferRule.MAX);
        SessionRules sum = session(60).withBuffers(minutes(10), minutes(20), SessionRules.BufferRule.ADDITIVE);
        AvailabilityConfig config = NINE_TO_NOON.withType(max);

        assertEquals(List.of("09:00", "10:20"), clock(config, EARLY, "2026-06-01"));
        assertEquals(List.of("09:00", "10:30"), clock(config.withType(sum), EARLY, "2026-06-01"));
    }

    @Test
    void rule4_seconds_are_rounded_up() {
        AvailabilityConfig config = AvailabilityConfig.of(UTC, List.of(daily("09:00", "10:00")), session(10))
                .withBusy(List.of(new Busy(at("2026-06-01T09:00:00Z"), at("2026-06-01T09:48:00.5Z"))));

        assertEquals(List.of("09:50"), clock(config, EARLY, "2026-06-01"));
        assertEquals(
                List.of(),
                clock(
                        config.withBusy(List.of(new Busy(at("2026-06-01T09:00:00Z"), at("2026-06-01T09:50:00.001Z")))),
                        EARLY,
                        "2026-06-01"));
    }

    @Test
    void rule5_own_buffers_keep_away_from_busy_times_and_may_lie_outside_hours() {
        AvailabilityConfig config = AvailabilityConfig.of(
                        UTC,
                        List.of(daily("09:00", "13:00")),
                        session(60).withBuffers(minutes(30), minutes(15), SessionRules.BufferRule.MAX))
                .withBusy(List.of(new Busy(at("2026-06-01T08:00:00Z"), at("2026-06-01T08:30:00Z"))));

        assertEquals(List.of("09:00", "10:30", "12:00"), clock(config, EARLY, "2026-06-01"));
        assertEquals(
                List.of("10:00", "11:30"),
                clock(
                        config.withBusy(List.of(new Busy(at("2026-06-01T08:00:00Z"), at("2026-06-01T08:31:00Z")))),
                        EARLY,
                        "2026-06-01"));
    }

    @Test
    void rule6_rolling_days_and_business_days() {
        AvailabilityConfig days = NINE_TO_NOON.withType(session(180).withWindow(new BookingWindow.Rolling(2, false)));
        AvailabilityConfig business =
                NINE_TO_NOON.withType(session(180).withWindow(new BookingWindow.Rolling(2, true)));

        assertEquals(List.of(1, 2, 3), openDates(days, "2026-06-01T00:00:00Z"));
        // Thursday: Friday and Monday count, the weekend between is open
        assertEquals(List.of(4, 5, 6, 7, 8), openDates(business, "2026-06-04T00:00:00Z"));
        // Wednesday: Thursday and Friday count, the weekend after the last is closed
        assertEquals(List.of(3, 4, 5), openDates(business, "2026-06-03T00:00:00Z"));
        assertEquals(List.of(6, 7, 8, 9), openDates(business, "2026-06-06T00:00:00Z"));
    }

    @Test
    void rule6_a_range_includes_both_dates() {
        AvailabilityConfig config = NINE_TO_NOON.withType(
                session(180).withWindow(new BookingWindow.Range(day("2026-06-03"), day("2026-06-05"))));

        assertEquals(List.of(3, 4, 5), openDates(config, EARLY));
    }

    @Test
    void rule6_the_search_for_bookable_days_ends_366_days_after_now() {
        AvailabilityConfig config = AvailabilityConfig.of(
                        UTC, List.of(), session(60).withWindow(new BookingWindow.RollingBookable(3)))
                .withOverrides(List.of(open("2026-06-01"), open("2027-06-02"), open("2027-06-03"), open("2027-06-04")));

        assertEquals(
                List.of(at("2026-06-01T09:00:00Z"), at("2027-06-02T09:00:00Z")),
                starts(config, "2026-06-01T00:00:00Z", "2026-05-01", "2028-12-31"));
    }

    @Test
    void rule7_weeks_begin_on_monday_and_months_and_years_are_the_hosts() {
        Booking sunday = Booking.of("t", at("2026-05-31T10:00:00Z"), at("2026-05-31T11:00:00Z"));
        Booking other = Booking.of("u", at("2026-06-01T10:00:00Z"), at("2026-06-01T11:00:00Z"));
        AvailabilityConfig config = NINE_TO_NOON.withBookings(List.of(sunday, other));

        assertEquals(
                0,
                slots(limited(config, null, 1, null, null), EARLY, "2026-05-25", "2026-05-31")
                        .size());
        assertEquals(
                20,
                slots(limited(config, null, 1, null, null), EARLY, "2026-06-01", "2026-06-07")
                        .size());
        assertEquals(
                0,
                slots(limited(config, null, null, 1, null), EARLY, "2026-05-01", "2026-05-31")
                        .size());
        assertEquals(
                2,
                slots(limited(config, null, null, 1, null), EARLY, "2026-06-01", "2026-06-01")
                        .size());
        assertEquals(
                0,
                slots(limited(config, null, null, null, 1), EARLY, "2026-01-01", "2026-12-31")
                        .size());
        assertEquals(
                3,
                slots(limited(config, null, null, null, 1), EARLY, "2027-01-01", "2027-01-01")
                        .size());
    }

    @Test
    void rule8_a_booked_start_with_seats_left_stays_and_blocks_everything_else() {
        AvailabilityConfig config = NINE_TO_NOON
                .withType(session(60).withSeats(3))
                .withBookings(List.of(
                        Booking.of("t", at("2026-06-01T09:30:00Z"), at("2026-06-01T10:30:00Z")),
                        Booking.of("t", at("2026-06-01T09:30:00Z"), at("2026-06-01T10:30:00Z"))));

        assertEquals(
                List.of(slot("2026-06-01T09:30:00Z", 1), slot("2026-06-01T11:00:00Z", 3)),
                slots(config, EARLY, "2026-06-01", "2026-06-01"));
    }

    @Test
    void rule8_a_full_start_is_gone() {
        AvailabilityConfig config = NINE_TO_NOON
                .withType(session(60).withSeats(2))
                .withBookings(List.of(new Booking(
                        "t", at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"), 2, Duration.ZERO, Duration.ZERO)));

        assertEquals(List.of("10:00", "11:00"), clock(config, EARLY, "2026-06-01"));
    }

    @Test
    void rule9_a_hold_blocks_with_the_buffers_of_the_type() {
        AvailabilityConfig config = NINE_TO_NOON
                .withType(session(60).withBuffers(minutes(30), minutes(0), SessionRules.BufferRule.MAX))
                .withHolds(List.of(
                        new Hold(at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"), at("2026-07-01T00:00:00Z"))));

        assertEquals(List.of("11:00"), clock(config, EARLY, "2026-06-01"));
    }

    @Test
    void rule12_a_booked_start_with_seats_left_is_listed_when_closed_busy_or_at_its_limit() {
        AvailabilityConfig config = NINE_TO_NOON
                .withType(session(60).withSeats(2).withLimits(Limits.perDay(1)))
                .withAway(List.of(new Away(day("2026-06-01"), day("2026-06-01"))))
                .withBusy(List.of(new Busy(at("2026-06-01T05:00:00Z"), at("2026-06-01T23:00:00Z"))))
                .withBookings(List.of(
                        Booking.of("t", at("2026-06-01T20:07:00Z"), at("2026-06-01T22:00:00Z")),
                        Booking.of("t", at("2026-06-02T09:00:00Z"), at("2026-06-02T10:00:00Z"))));

        assertEquals(
                List.of(slot("2026-06-01T20:07:00Z", 1), slot("2026-06-02T09:00:00Z", 1)),
                slots(config, EARLY, "2026-06-01", "2026-06-02"));
        assertEquals(List.of(), slots(config, "2026-06-01T20:07:01Z", "2026-06-01", "2026-06-01"));
    }

    @Test
    void rule12_bookings_that_share_a_start_count_once() {
        Booking first = Booking.of("t", at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"));
        AvailabilityConfig config = NINE_TO_NOON
                .withType(session(60).withSeats(2).withLimits(Limits.perDay(2)))
                .withBookings(List.of(first, first));

        assertEquals(List.of("10:00", "11:00"), clock(config, EARLY, "2026-06-01"));
    }

    @Test
    void rule12_a_hold_takes_one_seat_at_its_start() {
        Hold hold = new Hold(at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"), at("2026-07-01T00:00:00Z"));
        Booking booking = Booking.of("t", at("2026-06-01T09:00:00Z"), at("2026-06-01T10:00:00Z"));
        AvailabilityConfig config =
                NINE_TO_NOON.withType(session(60).withSeats(3)).withHolds(List.of(hold));

        assertEquals(
                List.of(
                        slot("2026-06-01T09:00:00Z", 2),
                        slot("2026-06-01T10:00:00Z", 3),
                        slot("2026-06-01T11:00:00Z", 3)),
                slots(config, EARLY, "2026-06-01", "2026-06-01"));
        assertEquals(
                slot("2026-06-01T09:00:00Z", 1),
                slots(config.withBookings(List.of(booking)), EARLY, "2026-06-01", "2026-06-01")
                        .getFirst());
        assertEquals(
                List.of("10:00", "11:00"),
                clock(config.withBookings(List.of(booking)).withHolds(List.of(hold, hold)), EARLY, "2026-06-01"));
    }

    @Test
    void every_asked_day_is_there_in_the_visitors_zone() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        AvailabilityConfig config = AvailabilityConfig.of(UTC, List.of(daily("00:00", "24:00")), session(60));

        List<DaySlots> days = Availability.slots(
                config, at(EARLY.replace("2020", "2011")), day("2011-12-29"), day("2011-12-31"), samoa);

        assertEquals(
                List.of(day("2011-12-29"), day("2011-12-30"), day("2011-12-31")),
                days.stream().map(DaySlots::date).toList());
        assertEquals(
                List.of(24, 0, 24), days.stream().map(d -> d.slots().size()).toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> Availability.slots(config, Instant.EPOCH, LocalDate.MAX, LocalDate.MIN, UTC));
    }

    @Test
    void wrong_values_name_their_field() {
        WrongValue length = assertThrows(WrongValue.class, () -> SessionRules.of("t", Duration.ZERO));
        WrongValue seconds = assertThrows(WrongValue.class, () -> session(60).withNotice(Duration.ofSeconds(61)));
        WrongValue end = assertThrows(WrongValue.class, () -> new Busy(Instant.EPOCH, Instant.EPOCH));
        WrongValue time = assertThrows(WrongValue.class, () -> Hours.parse("09:00", "25:00"));

        assertEquals(
                "type.length: must be more than zero, was PT0S",
                length.inside("type").getMessage());
        assertEquals("notice: must be whole minutes, was PT1M1S", seconds.getMessage());
        assertTrue(end.getMessage().startsWith("end: must be after start"));
        assertEquals("to", time.field());
    }

    private static List<Integer> openDates(AvailabilityConfig config, String now) {
        return starts(config, now, "2026-06-01", "2026-06-20").stream()
                .map(start -> start.atZone(UTC).getDayOfMonth())
                .distinct()
                .toList();
    }

    private static DateOverride open(String date) {
        return new DateOverride(day(date), List.of(Hours.parse("09:00", "10:00")));
    }

    private static AvailabilityConfig limited(
            AvailabilityConfig config, Integer day, Integer week, Integer month, Integer year) {
        return config.withType(session(60).withLimits(new Limits(day, week, month, year)));
    }

    private static Slot slot(String start, int seatsLeft) {
        return new Slot(at(start), at(start).plusSeconds(3600), seatsLeft);
    }
}
