package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;
import org.coachlibre.icalendar.RecurrenceRules.RuleException;

/** All written events of one UID: the event itself and the changes of single times of it. */
final class EventSeries {
    /** What reading needs to know and to tell, shared by the series of one file. */
    interface Context extends EventTimes.Zones {
        CalendarRequest request();

        RecurrenceRules rules();

        int mostTimes();

        boolean blocks(Component event);

        void warn(Kind kind, String uid, String detail);
    }

    private final String uid;
    private final List<Component> masters = new ArrayList<>();
    private final List<Component> changes = new ArrayList<>();

    EventSeries(String uid) {
        this.uid = uid;
    }

    void add(Component event) {
        (event.first("RECURRENCE-ID") == null ? masters : changes).add(event);
    }

    /** The events of the asked window. */
    List<CalendarEvent> events(Context context) {
        List<CalendarEvent> events = new ArrayList<>();
        Map<Instant, Component> changed = new TreeMap<>();
        for (Component change : bySequence(changes).reversed()) {
            addChange(change, changed, context, events);
        }
        List<Component> written = bySequence(masters);
        // The same UID written twice without a RECURRENCE-ID: the highest SEQUENCE is the meeting.
        if (!written.isEmpty()) {
            addSeries(written.getLast(), changed.keySet(), context, events);
        }
        return events;
    }

    private void addChange(
            Component change, Map<Instant, Component> changed, Context context, List<CalendarEvent> events) {
        try {
            Property id = change.first("RECURRENCE-ID");
            if (id == null) {
                return;
            }
            EventTimes times = EventTimes.of(change, context);
            Instant planned = plannedAt(id, times, context);
            if (!id.parameter("RANGE").isEmpty()) {
                context.warn(Kind.LATER_TIMES_NOT_CHANGED, uid, id.value());
            }
            if (changed.putIfAbsent(planned, change) == null) {
                addTime(change, times, times.start(), planned.toString(), context, events);
            }
        } catch (DateTimeException | ArithmeticException e) {
            context.warn(Kind.BAD_EVENT, uid, change.text("SUMMARY"));
        }
    }

    private static Instant plannedAt(Property id, EventTimes times, Context context) {
        if (CalendarTimes.isDate(id.value())) {
            return CalendarTimes.instant(CalendarTimes.local(id.value()), context.reader());
        }
        return times.startOf(times.localOf(id.value(), id, context));
    }

    private void addSeries(Component master, Set<Instant> changed, Context context, List<CalendarEvent> events) {
        try {
            EventTimes times = EventTimes.of(master, context);
            SortedSet<LocalDateTime> planned = planned(master, times, context);
            boolean repeats = planned.size() > 1 || !changed.isEmpty() || master.first("RRULE") != null;
            int given = 0;
            for (LocalDateTime time : planned) {
                Instant start = times.startOf(time);
                if (changed.contains(start)) {
                    continue;
                }
                if (given++ >= context.mostTimes()) {
                    context.warn(Kind.TOO_MANY_TIMES, uid, master.text("SUMMARY"));
                    return;
                }
                addTime(master, times, time, repeats ? start.toString() : "", context, events);
            }
        } catch (DateTimeException | ArithmeticException e) {
            context.warn(Kind.BAD_EVENT, uid, master.text("SUMMARY"));
        }
    }

    private SortedSet<LocalDateTime> planned(Component master, EventTimes times, Context context) {
        // The start counts as the first time, whatever the rule says (RFC 5545 section 3.8.5.3).
        SortedSet<LocalDateTime> planned = new TreeSet<>(Set.of(times.start()));
        for (Property written : master.all("RRULE")) {
            try {
                planned.addAll(ruled(written, times, context));
            } catch (RuleException e) {
                context.warn(Kind.BAD_RULE, uid, written.value());
            }
        }
        for (Property dates : master.all("RDATE")) {
            for (String date : dates.value().split(",")) {
                // A period gives its start here; its own length is rare enough to be left to the event's.
                planned.add(times.localOf(date.split("/")[0], dates, context));
            }
        }
        Set<LocalDateTime> left = new HashSet<>();
        for (Property dates : master.all("EXDATE")) {
            for (String date : dates.value().split(",")) {
                left.add(times.localOf(date, dates, context));
            }
        }
        planned.removeAll(left);
        return planned;
    }

    private List<LocalDateTime> ruled(Property written, EventTimes times, Context context) throws RuleException {
        RecurrenceRules.Rule rule = RecurrenceRules.parse(written.value());
        Instant windowEnd = context.request().until();
        Instant last = windowEnd;
        if (!rule.until().isEmpty()) {
            boolean date = CalendarTimes.isDate(rule.until());
            LocalDateTime until = times.localOf(rule.until(), written, context);
            Instant limit = date ? times.startOf(until.toLocalDate().atTime(23, 59, 59)) : times.startOf(until);
            last = limit.isBefore(last) ? limit : last;
        }
        Instant end = last;
        List<LocalDateTime> found = context.rules().times(rule, times.start(), time -> {
            Instant at = times.startOf(time);
            return !at.isAfter(end) && at.isBefore(windowEnd);
        });
        if (context.rules().isExhausted()) {
            context.warn(Kind.TOO_MANY_TIMES, uid, written.value());
        }
        // Times before the window are worked out and thrown away: only they tell where a COUNT ends.
        Instant from = context.request().from();
        return found.stream().filter(time -> times.endOf(time).isAfter(from)).toList();
    }

    private void addTime(
            Component event,
            EventTimes times,
            LocalDateTime time,
            String recurrence,
            Context context,
            List<CalendarEvent> events) {
        Instant start = times.startOf(time);
        Instant end = times.endOf(time);
        CalendarRequest request = context.request();
        boolean inside =
                start.isBefore(request.until()) && (end.isAfter(request.from()) || start.equals(request.from()));
        if (!inside) {
            return;
        }
        if (!times.allDay() && CalendarTimes.isSkipped(time, times.zone())) {
            context.warn(Kind.SKIPPED_LOCAL_TIME, uid, time.toString());
        }
        events.add(new CalendarEvent(
                uid,
                recurrence,
                sequence(event),
                event.text("SUMMARY"),
                event.text("LOCATION"),
                start,
                end,
                times.allDay(),
                context.blocks(event)));
    }

    private static List<Component> bySequence(List<Component> events) {
        List<Component> sorted = new ArrayList<>(events);
        sorted.sort((a, b) -> Integer.compare(sequence(a), sequence(b)));
        return sorted;
    }

    private static int sequence(Component event) {
        String written = event.word("SEQUENCE");
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
    }
}
