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

    /** The bytes are no calendar, or a broken one. {@code line} counts from 1. */
    record NotACalendar(Fault fault, int line) implements CalendarReading {}

    /** The file has more bytes or events than {@link CalendarLimits} allows. */
    record TooLarge() implements CalendarReading {}

    /** Why a file cannot be read. */
    enum Fault {
        /** There is nothing in it. */
        EMPTY,
        /** It is a web page, such as the sign-in of the site that should have given the calendar. */
        WEB_PAGE,
        /** It is something else. */
        OTHER_CONTENT,
        /** It is vCalendar 1.0 of 1996, whose rules are others. */
        OLD_VERSION,
        /** It ends in the middle. */
        CUT_OFF,
        /** A part ends that is not the last one begun. */
        WRONG_NESTING
    }
}
