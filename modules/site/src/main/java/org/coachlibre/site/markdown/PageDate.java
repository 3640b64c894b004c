package org.coachlibre.site.markdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a page was written, as its front matter says; without a zone it counts as UTC, so that every machine builds the same
 * bytes.
 *
 * @param local date and time as written
 */
record PageDate(LocalDateTime local, ZoneOffset zone) implements Comparable<PageDate> {

    Instant instant() {
        return local.toInstant(zone);
    }

    @Override
    public int compareTo(PageDate other) {
        return instant().compareTo(other.instant());
    }

    /** Such as {@code 2024-01-02}. */
    String day() {
        return digits(local.getYear(), 4) + "-" + digits(local.getMonthValue(), 2) + "-"
                + digits(local.getDayOfMonth(), 2);
    }

    /** RFC 3339, such as {@code 2024-01-02T08:30:00+01:00}. */
    String rfc3339() {
        return day() + "T" + time() + (zone.getTotalSeconds() == 0 ? "Z" : zone.getId());
    }

    /** RFC 822 with a year of four digits, as RSS 2.0 asks, such as {@code Tue, 02 Jan 2024 08:30:00 +0100}. */
    String rfc822() {
        String[] days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        String[] months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        String offset = zone.getTotalSeconds() == 0
                ? "+0000"
                : zone.getId().substring(0, 6).replace(":", "");
        return days[local.getDayOfWeek().getValue() - 1] + ", " + digits(local.getDayOfMonth(), 2) + " "
                + months[local.getMonthValue() - 1] + " " + digits(local.getYear(), 4) + " " + time() + " " + offset;
    }

    private String time() {
        return digits(local.getHour(), 2) + ":" + digits(local.getMinute(), 2) + ":" + digits(local.getSecond(), 2);
    }

    private static String digits(int value, int count) {
        String text = Integer.toString(value);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }

    /**
     * Reads {@code 2024-01-02}, {@code 2024-01-02T08:30:00+01:00}, {@code 2024-01-02 08:30:00 +0100} and the like; null when it
     * is none of these. By hand: a formatter would cost a tenth of the whole start.
     */
    static @Nullable PageDate parse(String text) {
        String s = text.strip();
        if (s.length() < 10 || s.charAt(4) != '-' || s.charAt(7) != '-') {
            return null;
        }
        try {
            int year = Integer.parseInt(s, 0, 4, 10);
            int month = Integer.parseInt(s, 5, 7, 10);
            int day = Integer.parseInt(s, 8, 10, 10);
            if (s.length() == 10) {
                return new PageDate(LocalDateTime.of(year, month, day, 0, 0), ZoneOffset.UTC);
            }
            if (s.charAt(10) != 'T' && s.charAt(10) != 't' && s.charAt(10) != ' ') {
                return null;
            }
            String rest = s.substring(11).strip();
            int hour = Integer.parseInt(rest, 0, 2, 10);
            int minute = Integer.parseInt(rest, 3, 5, 10);
            int second = 0;
            int at = 5;
            if (rest.length() >= 8 && rest.charAt(5) == ':') {
                second = Math.min(59, Integer.parseInt(rest, 6, 8, 10));
                at = 8;
            }
            while (at < rest.length() && (rest.charAt(at) == '.' || Character.isDigit(rest.charAt(at)))) {
                at++;
            }
            return new PageDate(
                    LocalDateTime.of(year, month, day, hour, minute, second),
                    zone(rest.substring(at).strip()));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static ZoneOffset zone(String text) {
        return text.isEmpty() || text.equals("UTC") || text.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
