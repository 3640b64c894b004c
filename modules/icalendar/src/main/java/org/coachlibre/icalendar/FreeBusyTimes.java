package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.coachlibre.icalendar.CalendarTimes.Length;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;

/** The times of a VFREEBUSY: what a server tells of a calendar whose events it keeps to itself (RFC 5545 section 3.8.2.6). */
final class FreeBusyTimes {
    private FreeBusyTimes() {}

    /** Adds those of the asked window. */
    static void addTo(List<CalendarEvent> events, Component freeBusy, CalendarScope scope) {
        String uid = freeBusy.text("UID").strip();
        for (Property line : freeBusy.all("FREEBUSY")) {
            // A kind that is not known is to be taken for busy.
            boolean blocks = !line.parameter("FBTYPE").equalsIgnoreCase("FREE");
            for (String period : line.value().split(",")) {
                try {
                    if (!period.isBlank()) {
                        add(events, period, blocks, uid, line, scope);
                    }
                } catch (DateTimeException | ArithmeticException e) {
                    scope.warnings().add(Kind.BAD_DATE, uid, period, line.line());
                }
            }
        }
    }

    private static void add(
            List<CalendarEvent> events, String period, boolean blocks, String uid, Property line, CalendarScope scope) {
        String[] ends = period.split("/", -1);
        if (ends.length != 2) {
            throw new DateTimeException("No period: " + period);
        }
        Instant start = instant(ends[0], scope);
        Instant end = instant(ends, start, scope);
        CalendarRequest request = scope.request();
        if (end.isBefore(start)) {
            throw new DateTimeException("No period: " + period);
        }
        if (start.isBefore(request.until()) && end.isAfter(request.from())) {
            events.add(new CalendarEvent(uid, "", 0, line.parameter("X-SUMMARY"), "", start, end, false, blocks));
        }
    }

    private static Instant instant(String[] ends, Instant start, CalendarScope scope) {
        String end = ends[1].strip();
        if (end.startsWith("P") || end.startsWith("+")) {
            Length length = CalendarTimes.length(end);
            return start.plus(length.time()).plusSeconds(86_400L * length.days());
        }
        return instant(end, scope);
    }

    private static Instant instant(String written, CalendarScope scope) {
        return CalendarTimes.isUtc(written)
                ? CalendarTimes.local(written).toInstant(ZoneOffset.UTC)
                : CalendarTimes.instant(CalendarTimes.local(written), scope.reader());
    }
}
