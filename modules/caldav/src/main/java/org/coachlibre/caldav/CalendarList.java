package org.coachlibre.caldav;

import java.net.URI;
import java.util.List;

/** What came of looking for calendars. */
public sealed interface CalendarList {

    /** @param home where they lie: asking there again finds them in one request */
    record Listed(URI home, List<RemoteCalendar> calendars) implements CalendarList {
        public Listed {
            calendars = List.copyOf(calendars);
        }
    }

    record Failed(Trouble trouble) implements CalendarList {}
}
