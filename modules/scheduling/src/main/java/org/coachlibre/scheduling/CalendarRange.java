package org.coachlibre.scheduling;

import java.util.List;

/**
 * What a stretch of the calendar shows, each list by start.
 *
 * @param sessions those that take time, and asked ones that were refused
 * @param open when clients may book, before anything is taken off
 */
public record CalendarRange(List<Session> sessions, List<BusyEntry> busy, List<TimeSpan> open) {
    public CalendarRange {
        sessions = List.copyOf(sessions);
        busy = List.copyOf(busy);
        open = List.copyOf(open);
    }
}
