package org.coachlibre.scheduling.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type for an appointment, in English and French together: days ("Thursday", "jeudi", "tomorrow", "12/6",
 * "12 juin"), times ("3pm", "15h30", "15:00", "midi") and lengths ("45 min", "1 hour", "1h30" after the time). Pure.
 */
public final class QuickEntryReader {
    private static final Map<String, Integer> RELATIVE_DAYS =
            Map.of("today", 0, "aujourd'hui", 0, "tomorrow", 1, "demain", 1, "apres-demain", 2);
    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("monday", "lundi", "mon", "lun"),
            List.of("tuesday", "mardi", "tue", "mar"),
            List.of("wednesday", "mercredi", "wed", "mer"),
            List.of("thursday", "jeudi", "thu", "jeu"),
            List.of("friday", "vendredi", "fri", "ven"),
            List.of("saturday", "samedi", "sat", "sam"),
            List.of("sunday", "dimanche", "sun", "dim"));
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "janvier", "jan"),
            List.of("february", "fevrier", "feb"),
            List.of("march", "mars"),
            List.of("april", "avril", "apr"),
            List.of("may", "mai"),
            List.of("june", "juin", "jun"),
            List.of("july", "juillet", "jul"),
            List.of("august", "aout", "aug"),
            List.of("september", "septembre", "sep", "sept"),
            List.of("october", "octobre", "oct"),
            List.of("november", "novembre", "nov"),
            List.of("december", "decembre", "dec"));
    private static final Set<String> FILLERS =
            Set.of("at", "on", "for", "with", "next", "le", "la", "a", "pour", "avec", "pendant", "prochain", "de");
    private static final Pattern ENGLISH_TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(am|pm)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h(\\d{2})?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(?:min|mn|minutes?|')");
    private static final Pattern SHORT_DATE = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");

    private final LocalDateTime now;
    private final List<String> name = new ArrayList<>();
    private @Nullable LocalDate date;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalTime time;
    private @Nullable Duration length;

    private QuickEntryReader(LocalDateTime now) {
        this.now = now;
    }

    /** @param now the wall clock in the practice's zone; dates without a year are the next to come */
    public static QuickEntry read(String line, LocalDateTime now) {
        return new QuickEntryReader(now).read(line.strip().split("\\s+"));
    }

    private QuickEntry read(String[] words) {
        for (int i = 0; i < words.length; ) {
            String word = plain(words[i]);
            String next = i + 1 < words.length ? plain(words[i + 1]) : "";
            int used = pair(word, next);
            if (used == 0) {
                used = single(word, !name.isEmpty()) ? 1 : 0;
            }
            if (used == 0) {
                name.add(words[i]);
                used = 1;
            }
            i += used;
        }
        return new QuickEntry(trimmedName(), settledDate(), time, length);
    }

    /** Words that mean something together: "45 min", "3 pm", "12 June", "15 h". Says how many were used. */
    private int pair(String word, String next) {
        if (!SHORT_NUMBER.matcher(word).matches()) {
            return 0;
        }
        int month = index(MONTHS, next);
        if (month >= 0 && setDate(Integer.parseInt(word), month + 1, null)) {
            return 2;
        }
        boolean isHourWord =
                next.equals("hour") || next.equals("hours") || next.equals("heure") || next.equals("heures");
        if (isHourWord && length == null) {
            length = Duration.ofHours(Integer.parseInt(word));
            return 2;
        }
        boolean isUnit = next.matches("min|mn|minutes?|am|pm|h");
        return isUnit && single(word + next, true) ? 2 : 0;
    }

    private boolean single(String word, boolean mayAbbreviate) {
        Integer days = RELATIVE_DAYS.get(word);
        int day = index(WEEKDAYS, word);
        if (days != null) {
            date = now.toLocalDate().plusDays(days);
            return true;
        }
        // "Sam" and "Mar" may be somebody's name: short forms count after a name only.
        if (day >= 0 && (mayAbbreviate || word.length() > 3)) {
            weekday = DayOfWeek.of(day + 1);
            return true;
        }
        return aTime(word) || aLength(word) || aDate(word);
    }

    private boolean aTime(String word) {
        if (word.equals("noon") || word.equals("midi")) {
            time = LocalTime.NOON;
            return true;
        }
        Matcher english = ENGLISH_TIME.matcher(word);
        if (english.matches()) {
            int hour =
                    Integer.parseInt(english.group(1)) % 12 + (english.group(3).equals("pm") ? 12 : 0);
            return setTime(hour, english.group(2));
        }
        Matcher clock = CLOCK.matcher(word);
        if (clock.matches()) {
            return setTime(Integer.parseInt(clock.group(1)), clock.group(2));
        }
        Matcher hours = HOURS.matcher(word);
        return time == null && hours.matches() && setTime(Integer.parseInt(hours.group(1)), hours.group(2));
    }

    private boolean aLength(String word) {
        Matcher minutes = MINUTES.matcher(word);
        Matcher hours = HOURS.matcher(word);
        if (minutes.matches()) {
            length = Duration.ofMinutes(Integer.parseInt(minutes.group(1)));
        } else if (hours.matches()) {
            int more = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
            length = Duration.ofHours(Integer.parseInt(hours.group(1))).plusMinutes(more);
        } else {
            return false;
        }
        return true;
    }

    private boolean aDate(String word) {
        Matcher shortDate = SHORT_DATE.matcher(word);
        return shortDate.matches()
                && setDate(
                        Integer.parseInt(shortDate.group(1)),
                        Integer.parseInt(shortDate.group(2)),
                        shortDate.group(3) == null ? null : Integer.valueOf(shortDate.group(3)));
    }

    private boolean setDate(int day, int month, @Nullable Integer year) {
        try {
            LocalDate said = LocalDate.of(year == null ? now.getYear() : year, Month.of(month), day);
            date = year == null && said.isBefore(now.toLocalDate()) ? said.plusYears(1) : said;
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean setTime(int hour, @Nullable String minutes) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour > 23 || minute > 59) {
            return false;
        }
        time = LocalTime.of(hour, minute);
        return true;
    }

    /** A weekday is the next one to come; today's counts while its time is still ahead. */
    private @Nullable LocalDate settledDate() {
        LocalDate said = date;
        DayOfWeek day = weekday;
        if (said != null || day == null) {
            return said;
        }
        LocalDate next = now.toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        LocalTime at = time;
        boolean isOver = next.equals(now.toLocalDate()) && (at == null || !at.isAfter(now.toLocalTime()));
        return isOver ? next.plusWeeks(1) : next;
    }

    private String trimmedName() {
        List<String> words = new ArrayList<>(name);
        while (!words.isEmpty() && FILLERS.contains(plain(words.getLast()))) {
            words.removeLast();
        }
        while (!words.isEmpty() && FILLERS.contains(plain(words.getFirst()))) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }

    private static int index(List<List<String>> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String letters = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.endsWith(",") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
