package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rules of repetition against a walk through every day of the calendar, which knows nothing of lib-recur or of short cuts. */
class RecurrencePropertyTest {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final LocalDate WINDOW = LocalDate.of(2026, 2, 1);
    private static final int WINDOW_DAYS = 300;

    @Property(tries = 150)
    void daily(
            @ForAll @IntRange(min = 0, max = 6_100) int startDay,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 40) int interval,
            @ForAll @IntRange(max = 400) int count,
            @ForAll @Size(max = 5) Set<@IntRange(min = 1, max = 12) Integer> months) {
        LocalDate start = FIRST_DAY.plusDays(startDay);
        String rule = "FREQ=DAILY;INTERVAL=" + interval + (months.isEmpty() ? "" : ";BYMONTH=" + joined(months));
        check(
                start,
                hour,
                rule,
                count,
                day -> ChronoUnit.DAYS.between(start, day) % interval == 0
                        && (months.isEmpty() || months.contains(day.getMonthValue())));
    }

    @Property(tries = 150)
    void weekly(
            @ForAll @IntRange(min = 0, max = 6_100) int startDay,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 6) int interval,
            @ForAll @IntRange(max = 200) int count,
            @ForAll Set<DayOfWeek> days,
            @ForAll DayOfWeek weekStart) {
        LocalDate start = FIRST_DAY.plusDays(startDay);
        Set<DayOfWeek> on = days.isEmpty() ? Set.of(start.getDayOfWeek()) : days;
        String rule = "FREQ=WEEKLY;INTERVAL=" + interval + ";WKST=" + name(weekStart)
                + (days.isEmpty()
                        ? ""
                        : ";BYDAY="
                                + days.stream()
                                        .map(RecurrencePropertyTest::name)
                                        .collect(Collectors.joining(",")));
        LocalDate firstWeek = start.with(TemporalAdjusters.previousOrSame(weekStart));
        check(
                start,
                hour,
                rule,
                count,
                day -> on.contains(day.getDayOfWeek())
                        && ChronoUnit.WEEKS.between(firstWeek, day.with(TemporalAdjusters.previousOrSame(weekStart)))
                                        % interval
                                == 0);
    }

    @Property(tries = 100)
    void monthly_and_yearly(
            @ForAll @IntRange(min = 0, max = 6_100) int startDay,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 5) int interval,
            @ForAll @IntRange(max = 60) int count,
            @ForAll boolean yearly) {
        LocalDate start = FIRST_DAY.plusDays(startDay);
        Predicate<LocalDate> onMonth = day -> day.getDayOfMonth() == start.getDayOfMonth()
                && ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % interval == 0;
        Predicate<LocalDate> onYear = day -> day.getDayOfMonth() == start.getDayOfMonth()
                && day.getMonth() == start.getMonth()
                && (day.getYear() - start.getYear()) % interval == 0;
        check(
                start,
                hour,
                "FREQ=" + (yearly ? "YEARLY" : "MONTHLY") + ";INTERVAL=" + interval,
                count,
                yearly ? onYear : onMonth);
    }

    @Property(tries = 60)
    void monthly_on_the_nth_weekday(
            @ForAll @IntRange(min = 0, max = 6_100) int startDay,
            @ForAll DayOfWeek weekday,
            @ForAll @IntRange(min = -5, max = 5) int nth) {
        if (nth == 0) {
            return;
        }
        LocalDate start = FIRST_DAY.plusDays(startDay);
        check(start, 9, "FREQ=MONTHLY;BYDAY=" + nth + name(weekday), 0, day -> {
            int place = nth > 0
                    ? (day.getDayOfMonth() - 1) / 7 + 1
                    : -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
            return day.getDayOfWeek() == weekday && place == nth;
        });
    }

    private static void check(LocalDate start, int hour, String rule, int count, Predicate<LocalDate> on) {
        LocalTime time = LocalTime.of(hour, 30);
        List<LocalDate> days = new ArrayList<>(List.of(start));
        LocalDate end = WINDOW.plusDays(WINDOW_DAYS);
        for (LocalDate day = start.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            if (on.test(day) && (count == 0 || days.size() < count)) {
                days.add(day);
            }
        }
        Set<String> expected = new TreeSet<>();
        for (LocalDate day : days) {
            if (!day.isBefore(WINDOW) && day.isBefore(end)) {
                expected.add(instant(day.atTime(time)));
            }
        }
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Paris:"
                + BASIC.format(start.atTime(time)) + "\nDURATION:PT1H\nRRULE:" + rule
                + (count == 0 ? "" : ";COUNT=" + count) + "\nEND:VEVENT\nEND:VCALENDAR\n";
        CalendarRequest request = CalendarRequest.of(
                PARIS,
                WINDOW.atStartOfDay(PARIS).toInstant(),
                end.atStartOfDay(PARIS).toInstant());

        CalendarReading.Read read = assertInstanceOf(
                CalendarReading.Read.class,
                new CalendarReader().read(file.getBytes(StandardCharsets.US_ASCII), request));

        Set<String> found = new TreeSet<>();
        read.events().stream()
                .filter(event -> !event.start().isBefore(request.from()))
                .forEach(event -> found.add(event.start().toString()));
        assertEquals(expected, found, file);
    }

    /** java.time moves a skipped time by the gap's length; the gap's end is what we promise. */
    private static String instant(LocalDateTime local) {
        ZonedDateTime zoned = local.atZone(PARIS);
        boolean skipped = !zoned.toLocalDateTime().equals(local);
        return (skipped ? zoned.truncatedTo(ChronoUnit.HOURS) : zoned)
                .toInstant()
                .toString();
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
