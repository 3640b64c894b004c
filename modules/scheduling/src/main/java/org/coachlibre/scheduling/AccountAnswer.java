package org.coachlibre.scheduling;

import java.util.List;
import org.coachlibre.caldav.Trouble;

/** What came of reaching for an account. */
public sealed interface AccountAnswer {

    /** It works; these calendars are there. */
    record Reached(List<String> calendars) implements AccountAnswer {
        public Reached {
            calendars = List.copyOf(calendars);
        }
    }

    /** It works and is kept. */
    record Added(CalendarAccount account) implements AccountAnswer {}

    /** It does not work. Nothing was kept. */
    record NotReached(Trouble trouble) implements AccountAnswer {}

    /** What was typed is no address. */
    record NoAddress() implements AccountAnswer {}
}
