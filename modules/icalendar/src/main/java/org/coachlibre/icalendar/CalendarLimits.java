package org.coachlibre.icalendar;

/**
 * What a file may cost, since it may come from anybody.
 *
 * @param bytes of the file
 * @param events written in the file
 * @param times of one repeated event in the window
 * @param steps of working out all rules together
 */
public record CalendarLimits(int bytes, int events, int times, int steps) {
    /** 16 MB, 50,000 events, 10,000 times each, a million steps: more than a life's calendar, less than a second. */
    public static final CalendarLimits USUAL = new CalendarLimits(16_000_000, 50_000, 10_000, 1_000_000);
}
