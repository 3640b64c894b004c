package org.coachlibre.ui;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.coachlibre.core.Messages;

/**
 * Dates and times as people say them: "tomorrow 14:00", "Thursday 9:30", "12 March". The zone is always the caller's;
 * "today" is the clock's day in that zone. Immutable, any thread.
 */
public final class Dates {
    private static final String BUNDLE = "org.coachlibre.ui.messages";

    private final Locale locale;
    private final Clock clock;
    private final Messages messages;

    public Dates(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        this.messages = new Messages(BUNDLE, locale);
    }

    /** "today", "tomorrow", "Thursday" within six days, else "12 March" and the year when it is another one. */
    public String day(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return messages.text("date.today");
        }
        if (ahead == 1) {
            return messages.text("date.tomorrow");
        }
        if (ahead == -1) {
            return messages.text("date.yesterday");
        }
        if (ahead > 1 && ahead < 7) {
            return weekday(day.getDayOfWeek());
        }
        return day.getYear() == today.getYear() ? format(day, "d MMMM") : format(day, "d MMMM yyyy");
    }

    /** The same as a title: "Today", "Thursday", "12 March". */
    public String dayTitle(LocalDate day, ZoneId zone) {
        String text = day(day, zone);
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** "14:00" in {@code zone}. */
    public String time(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toLocalTime());
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }

    /** "tomorrow 14:00" in {@code zone}. */
    public String moment(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate(), zone) + " " + time(instant, zone);
    }

    /** "tomorrow 14:00 – 15:00" in {@code zone}. */
    public String range(Instant start, Instant end, ZoneId zone) {
        boolean isSameDay =
                start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
        return moment(start, zone) + " – " + (isSameDay ? time(end, zone) : moment(end, zone));
    }

    /** The whole date, for a tooltip: "Thursday 12 March 2026, 14:00 (Europe/Paris)". */
    public String full(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return fullDay(at.toLocalDate()) + ", " + time(at.toLocalTime()) + " (" + zone.getId() + ")";
    }

    /** "Thursday 12 March 2026". */
    public String fullDay(LocalDate day) {
        return format(day, "EEEE d MMMM yyyy");
    }

    /** "just now", "5 minutes ago", "3 hours ago", then the day as {@link #day} says it. */
    public String ago(Instant instant, ZoneId zone) {
        Duration since = Duration.between(instant, clock.instant());
        if (since.isNegative() || since.toMinutes() < 1) {
            return messages.text("date.now");
        }
        if (since.toMinutes() < 60) {
            return messages.text("date.minutes-ago", since.toMinutes());
        }
        if (since.toHours() < 12) {
            return messages.text("date.hours-ago", since.toHours());
        }
        return moment(instant, zone);
    }

    /** "45 min", "1 h", "1 h 30". */
    public String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return messages.text("date.minutes", minutes);
        }
        return minutes == 0
                ? messages.text("date.hours", hours)
                : messages.text("date.hours-minutes", hours, minutes < 10 ? "0" + minutes : "" + minutes);
    }

    /** "Thursday" or "jeudi". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Monday in both our languages; kept in one place for the day there are more. */
    public DayOfWeek firstDayOfWeek() {
        return locale.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }

    private String format(LocalDate day, String pattern) {
        String words = DateTimeFormatter.ofPattern(pattern, locale).format(day);
        boolean isFirst = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return isFirst ? words.replaceFirst("\\b1\\b", "1er") : words;
    }
}
