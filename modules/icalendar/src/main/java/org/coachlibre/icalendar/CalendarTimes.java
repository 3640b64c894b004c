package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of dates, times and durations (RFC 5545 section 3.3), and local times made instants. */
final class CalendarTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})Z?)?");
    private static final Pattern DURATION = Pattern.compile(
            "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    /** Days follow the calendar, time is exact: "P1D" is the same hour of the next day, "PT24H" is not always. */
    record Length(Period days, Duration time) {
        static final Length NONE = new Length(Period.ZERO, Duration.ZERO);
        static final Length ONE_DAY = new Length(Period.ofDays(1), Duration.ZERO);
    }

    private CalendarTimes() {}

    /** @throws DateTimeException when it is no date or date-time */
    static LocalDateTime local(String written) {
        Matcher matcher = TIME.matcher(written.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("No time: " + written);
        }
        LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        if (matcher.group(4) == null) {
            return date.atStartOfDay();
        }
        // A leap second is written 60 and means the same minute's end.
        LocalTime time = LocalTime.of(number(matcher, 4), number(matcher, 5), Math.min(59, number(matcher, 6)));
        return date.atTime(time);
    }

    static boolean isDate(String written) {
        return written.strip().length() == 8;
    }

    static boolean isUtc(String written) {
        return written.strip().endsWith("Z");
    }

    /** @throws DateTimeException when it is no duration, or a negative one */
    static Length length(String written) {
        Matcher matcher = DURATION.matcher(written.strip());
        if (!matcher.matches() || "-".equals(matcher.group(1))) {
            throw new DateTimeException("No duration: " + written);
        }
        Duration time = Duration.ofHours(number(matcher, 4))
                .plusMinutes(number(matcher, 5))
                .plusSeconds(number(matcher, 6));
        return new Length(Period.ofDays(7 * number(matcher, 2) + number(matcher, 3)), time);
    }

    /** A time inside a gap means the gap's end, one that comes twice means the first. */
    static Instant instant(LocalDateTime local, ZoneRules zone) {
        ZoneOffsetTransition transition = zone.getTransition(local);
        if (transition == null) {
            return local.toInstant(zone.getOffset(local));
        }
        return transition.isGap() ? transition.getInstant() : local.toInstant(transition.getOffsetBefore());
    }

    static boolean isSkipped(LocalDateTime local, ZoneRules zone) {
        ZoneOffsetTransition transition = zone.getTransition(local);
        return transition != null && transition.isGap();
    }

    static LocalDateTime in(ZoneRules zone, Instant instant) {
        ZoneOffset offset = zone.getOffset(instant);
        return LocalDateTime.ofInstant(instant, offset);
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
