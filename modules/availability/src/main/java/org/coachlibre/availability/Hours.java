package org.coachlibre.availability;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A range of local time within one day, in seconds since 00:00 on the wall clock. A range that ends at or before its start
 * gives nothing (rule 1); editors refuse to save one.
 *
 * @param from 0 to 86399
 * @param to 0 to 86400, where 86400 is {@code 24:00}
 */
public record Hours(int from, int to) {
    private static final int DAY = 86_400;

    public Hours {
        if (from < 0 || from >= DAY) {
            throw new WrongValue("from", "must be a time from 00:00 to 23:59, was " + from + " seconds");
        }
        if (to < 0 || to > DAY) {
            throw new WrongValue("to", "must be a time from 00:00 to 24:00, was " + to + " seconds");
        }
    }

    /** Reads {@code 09:00} and {@code 24:00}; a {@link WrongValue} names {@code from} or {@code to}. */
    public static Hours parse(String from, String to) {
        return new Hours(second("from", from), to.equals("24:00") ? DAY : second("to", to));
    }

    /** Whether the range ends after it starts. */
    public boolean isOpen() {
        return to > from;
    }

    public String fromText() {
        return text(from);
    }

    public String toText() {
        return text(to);
    }

    private static String text(int second) {
        return second == DAY ? "24:00" : LocalTime.ofSecondOfDay(second).toString();
    }

    private static int second(String field, String text) {
        try {
            LocalTime time = LocalTime.parse(text);
            if (time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
                return time.toSecondOfDay();
            }
        } catch (DateTimeException e) {
            throw notATime(field, text);
        }
        throw notATime(field, text);
    }

    private static WrongValue notATime(String field, String text) {
        return new WrongValue(field, "must be a time such as 09:00, was " + text);
    }
}
