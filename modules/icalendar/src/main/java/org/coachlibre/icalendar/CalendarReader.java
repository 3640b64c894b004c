package org.coachlibre.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coachlibre.icalendar.CalendarSyntax.SyntaxException;
import org.coachlibre.icalendar.CalendarWarning.Kind;

/**
 * Reads somebody's calendar file: every event of every calendar object in it, repeated events worked out within the asked
 * window. Never throws on what a file holds, and costs no more than its {@link CalendarLimits}. Stateless; safe for use by
 * several threads.
 */
public final class CalendarReader {
    private static final Comparator<CalendarEvent> BY_START = Comparator.comparing(CalendarEvent::start)
            .thenComparing(CalendarEvent::end)
            .thenComparing(CalendarEvent::summary)
            .thenComparing(CalendarEvent::uid);

    private final CalendarLimits limits;

    public CalendarReader(CalendarLimits limits) {
        this.limits = limits;
    }

    public CalendarReader() {
        this(CalendarLimits.USUAL);
    }

    /** Reads {@code in} to its end or to the limit; does not close it. */
    public CalendarReading read(InputStream in, CalendarRequest request) throws IOException {
        return read(in.readNBytes(limits.bytes() + 1), request);
    }

    public CalendarReading read(byte[] file, CalendarRequest request) {
        if (file.length > limits.bytes()) {
            return new CalendarReading.TooLarge();
        }
        try {
            CalendarSyntax syntax = new CalendarSyntax(file);
            List<Component> calendars = syntax.calendars();
            ReadingWarnings warnings = new ReadingWarnings();
            syntax.odd().forEach(line -> warnings.add(Kind.ODD_LINE, "", line.text(), line.number()));
            return read(calendars, request, warnings);
        } catch (SyntaxException e) {
            return new CalendarReading.NotACalendar(e.fault(), e.line());
        }
    }

    private CalendarReading read(List<Component> calendars, CalendarRequest request, ReadingWarnings warnings) {
        List<CalendarEvent> events = new ArrayList<>();
        RecurrenceRules rules = new RecurrenceRules(limits.steps());
        // A meeting and its changes or its cancellation may stand in several objects of one file.
        Map<String, EventSeries> series = new LinkedHashMap<>();
        int written = 0;
        for (Component calendar : calendars) {
            CalendarScope scope = new CalendarScope(calendar, request, rules, limits.times(), warnings);
            for (Component event : calendar.children("VEVENT")) {
                if (++written > limits.events()) {
                    return new CalendarReading.TooLarge();
                }
                String uid = event.text("UID").strip();
                String key = uid.isEmpty() ? "event-" + written : uid;
                series.computeIfAbsent(key, EventSeries::new).add(new WrittenEvent(event, scope));
            }
            calendar.children("VFREEBUSY").forEach(freeBusy -> FreeBusyTimes.addTo(events, freeBusy, scope));
        }
        series.values().forEach(one -> one.addTo(events));
        events.sort(BY_START);
        return new CalendarReading.Read(events, warnings.list());
    }
}
