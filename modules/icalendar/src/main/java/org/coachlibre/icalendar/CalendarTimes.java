package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of dates, times and durations (RFC 5545 section 3.3), and local times made instants. */
final class CalendarTimes {
    private static final Pattern DURATION = Pattern.compile(
            "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    /** Days follow the calendar, time is exact: "P1D" is the same hour of the next day, "PT24H" is not always. */
    record Length(int days, Duration time) {
        static final Length NONE = new Length(0, Duration.ZERO);

        static Length ofDays(long days) {
            return new Length(Math.toIntExact(days), Duration.ZERO);
        }
    }

    private CalendarTimes() {}

    /** @throws DateTimeException when it is no date or date-time */
    static LocalDateTime local(String written) {
        String text = plain(written);
        int length = text.length() - (isUtc(text) ? 1 : 0);
        boolean date = text.length() == 8;
        boolean time = (length == 15 || length == 13) && (text.charAt(8) == 'T' || text.charAt(8) == 't');
        if (!date && !time) {
            throw wrong(written);
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        if (date) {
            return day.atStartOfDay();
        }
        // A leap second is written 60 and means the same minute's end.
        int second = length == 15 ? Math.min(59, number(text, 13, 15)) : 0;
        return day.atTime(LocalTime.of(number(text, 9, 11), number(text, 11, 13), second));
    }

    static boolean isDate(String written) {
        return plain(written).length() == 8;
    }

    static boolean isUtc(String written) {
        String text = written.strip();
        return text.endsWith("Z") || text.endsWith("z");
    }

    /** @throws DateTimeException when it is no duration, or a negative one */
    static Length length(String written) {
        Matcher matcher = DURATION.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()
                || "-".equals(matcher.group(1))
                || matcher.group().endsWith("P")) {
            throw new DateTimeException("No duration: " + written);
        }
        Duration time = Duration.ofHours(number(matcher, 4))
                .plusMinutes(number(matcher, 5))
                .plusSeconds(number(matcher, 6));
        return new Length(7 * number(matcher, 2) + number(matcher, 3), time);
    }

    /** A time inside a gap means the gap's end, one that comes twice means the first. */
    static Instant instant(LocalDateTime local, ZoneRules zone) {
        if (zone.isFixedOffset()) {
            return local.toInstant(zone.getOffset(Instant.EPOCH));
        }
        ZoneOffsetTransition transition = zone.getTransition(local);
        if (transition == null) {
            return local.toInstant(zone.getOffset(local));
        }
        return transition.isGap() ? transition.getInstant() : local.toInstant(transition.getOffsetBefore());
    }

    /** As {@link #instant}, but of a time that comes twice the second. */
    static Instant lastInstant(LocalDateTime local, ZoneRules zone) {
        ZoneOffsetTransition transition = zone.getTransition(local);
        return transition != null && transition.isOverlap()
                ? local.toInstant(transition.getOffsetAfter())
                : instant(local, zone);
    }

    static boolean isSkipped(LocalDateTime local, ZoneRules zone) {
        ZoneOffsetTransition transition = zone.getTransition(local);
        return transition != null && transition.isGap();
    }

    static LocalDateTime in(ZoneRules zone, Instant instant) {
        ZoneOffset offset = zone.getOffset(instant);
        return LocalDateTime.ofInstant(instant, offset);
    }

    /** Some programs write {@code 2026-06-15T10:00:00} as other formats do. */
    private static String plain(String written) {
        String text = written.strip();
        return text.length() > 8 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? text.replace("-", "").replace(":", "")
                : text;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw wrong(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static DateTimeException wrong(String written) {
        return new DateTimeException("No time: " + written);
    }
}
