package org.coachlibre.server.booking.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.Money;

/** Texts, dates and times as a visitor reads them: in their language and zone. Immutable. */
public final class Words {
    private static final String BUNDLE = "org.coachlibre.server.booking.page.messages";

    private final Language language;
    private final ZoneId zone;
    private final Locale locale;
    private final Messages messages;

    public Words(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.locale = locale(language, zone);
        this.messages = new Messages(BUNDLE, language.locale());
    }

    /** Americans read 2:00 PM and weeks from Sunday; everybody else who reads English here gets 14:00 and Monday. */
    private static Locale locale(Language language, ZoneId zone) {
        if (language == Language.FRENCH) {
            return Locale.FRANCE;
        }
        return zone.getId().startsWith("America/") ? Locale.US : Locale.UK;
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Such as {@code lundi 23 novembre 2026} or {@code mardi 1er décembre 2026}. */
    public String date(LocalDate date) {
        String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
        boolean isFirst = date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return isFirst ? words.replaceFirst("\\b1\\b", "1er") : words;
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** Such as {@code 14:00} or {@code 2:00 PM}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** Such as {@code 14:00 – 14:45}; with the date when it ends on another day. */
    public String times(Instant start, Instant end) {
        boolean isSameDay = LocalDate.ofInstant(start, zone).equals(LocalDate.ofInstant(end, zone));
        return time(start) + " – " + (isSameDay ? "" : date(end) + " ") + time(end);
    }

    /** Such as {@code novembre 2026}. */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** Such as {@code lun.}. */
    public String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, locale);
    }

    /** Such as {@code 23 nov.}. */
    public String shortMonth(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    public DayOfWeek firstDayOfWeek() {
        return WeekFields.of(locale).getFirstDayOfWeek();
    }

    /** Such as {@code 45 min} or {@code 1 h 30}. */
    public String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return text("length.minutes", minutes);
        }
        return minutes == 0 ? text("length.hours", hours) : text("length.both", hours, minutes);
    }

    public String money(Money money) {
        return money.format(locale);
    }

    /** Such as {@code Paris · heure d’Europe centrale (UTC+1)}, the offset being that of {@code at}. */
    public String zone(Instant at) {
        return place(zone) + " · " + zone.getDisplayName(TextStyle.FULL, locale) + " (" + offset(zone, at) + ")";
    }

    /** Such as {@code Paris (UTC+1)}. */
    public static String shortZone(ZoneId zone, Instant at) {
        return place(zone) + " (" + offset(zone, at) + ")";
    }

    /** The city of a zone's name. */
    static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String offset(ZoneId zone, Instant at) {
        ZoneOffset offset = ZonedDateTime.ofInstant(at, zone).getOffset();
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
        return "UTC" + sign + minutes / 60 + rest;
    }
}
