package org.coachlibre.icalendar;

import java.util.List;

/** What came of reading a file. */
public sealed interface CalendarReading {

    /** The events of the window by start, and what was odd about them. */
    record Read(List<CalendarEvent> events, List<CalendarWarning> warnings) implements CalendarReading {
        public Read {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** The bytes are no calendar, or one that is cut off. {@code line} counts from 1. */
    record NotACalendar(int line) implements CalendarReading {}

    /** The file has more bytes, lines or events than {@link CalendarLimits} allows. */
    record TooLarge() implements CalendarReading {}
}
