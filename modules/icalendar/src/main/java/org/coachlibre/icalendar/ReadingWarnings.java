package org.coachlibre.icalendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coachlibre.icalendar.CalendarWarning.Kind;

/** What is odd about one file, each thing told once. */
final class ReadingWarnings {
    private static final int MOST = 200;

    private final List<CalendarWarning> list = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** @param line where the cause stands, counted from 1 */
    void add(Kind kind, String uid, String detail, int line) {
        // Of a thousand skipped times one error must still be heard.
        boolean room = list.size() < MOST || (kind.isError() && list.size() < 2 * MOST);
        if (room && told.add(kind + "\n" + uid + "\n" + detail)) {
            list.add(new CalendarWarning(kind, uid, detail, line));
        }
    }

    List<CalendarWarning> list() {
        return List.copyOf(list);
    }
}
