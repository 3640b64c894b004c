package org.coachlibre.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/** A VEVENT and the calendar object it stands in. */
record WrittenEvent(Component event, CalendarScope scope) {
    /** The later version last: by SEQUENCE, then by when it was written, then by place in the file. */
    static final Comparator<WrittenEvent> BY_VERSION =
            Comparator.comparingInt(WrittenEvent::sequence).thenComparing(WrittenEvent::stamp);

    private static final List<String> REPEATING = List.of("RRULE", "RDATE", "EXRULE", "EXDATE");

    int sequence() {
        String written = event.word("SEQUENCE");
        boolean isNumber = !written.isEmpty() && written.length() < 10;
        for (int i = 0; isNumber && i < written.length(); i++) {
            isNumber = written.charAt(i) >= '0' && written.charAt(i) <= '9';
        }
        return isNumber ? Integer.parseInt(written) : 0;
    }

    /** Whether anything says that it may take place more or less often than once. */
    boolean repeats() {
        for (String name : REPEATING) {
            if (event.first(name) != null) {
                return true;
            }
        }
        return false;
    }

    EventTimes times() throws UnreadableException {
        return EventTimes.of(event, scope);
    }

    /** Of one meeting the highest version; all of them where several are equally high and stand at other times. */
    static List<WrittenEvent> newest(List<WrittenEvent> versions) {
        if (versions.size() < 2) {
            return versions;
        }
        List<WrittenEvent> sorted =
                versions.stream().sorted(BY_VERSION.reversed()).toList();
        return sorted.stream()
                .filter(one -> BY_VERSION.compare(one, sorted.getFirst()) == 0)
                .collect(Collectors.toMap(
                        WrittenEvent::place, one -> one, (first, second) -> second, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Tells the coach of an event that was left out. */
    void warn(Kind kind, String uid, String detail, int line) {
        scope.warnings().add(kind, uid, detail, line);
    }

    /** This event as it takes place at {@code time}, when that is in the asked window; else null. */
    @Nullable
    CalendarEvent at(String uid, String recurrence, EventTimes times, LocalDateTime time) {
        Instant start = times.startOf(time);
        Instant end = times.endOf(time);
        CalendarRequest request = scope.request();
        boolean inside =
                start.isBefore(request.until()) && (end.isAfter(request.from()) || start.equals(request.from()));
        if (!inside) {
            return null;
        }
        if (!times.allDay() && CalendarTimes.isSkipped(time, times.zone())) {
            Property property = event.first("DTSTART");
            warn(Kind.SKIPPED_LOCAL_TIME, uid, time.toString(), property == null ? event.line() : property.line());
        }
        return new CalendarEvent(
                uid,
                recurrence,
                sequence(),
                event.text("SUMMARY"),
                event.text("LOCATION"),
                start,
                end,
                times.allDay(),
                scope.blocks(event));
    }

    private String stamp() {
        String modified = event.word("LAST-MODIFIED");
        return modified.isEmpty() ? event.word("DTSTAMP") : modified;
    }

    private String place() {
        return event.word("DTSTART") + " " + event.word("DTEND") + " " + event.word("DURATION");
    }
}
