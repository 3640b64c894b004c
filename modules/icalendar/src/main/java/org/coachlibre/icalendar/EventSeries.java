package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.SeriesChanges.Change;
import org.jspecify.annotations.Nullable;

/** All written events of one UID: the event itself and the changes of single times of it. */
final class EventSeries {
    private final String uid;
    private final List<WrittenEvent> masters = new ArrayList<>(1);
    private final List<WrittenEvent> changes = new ArrayList<>(0);

    EventSeries(String uid) {
        this.uid = uid;
    }

    void add(WrittenEvent event) {
        (event.event().first("RECURRENCE-ID") == null ? masters : changes).add(event);
    }

    /** Adds the events of the asked window. */
    void addTo(List<CalendarEvent> events) {
        List<WrittenEvent> newest = WrittenEvent.newest(masters);
        List<EventTimes> read = new ArrayList<>(newest.size());
        List<WrittenEvent> readable = new ArrayList<>(newest.size());
        for (WrittenEvent master : newest) {
            try {
                read.add(master.times());
                readable.add(master);
            } catch (UnreadableException e) {
                master.warn(Kind.BAD_EVENT, uid, e.written(), e.line());
            } catch (ArithmeticException e) {
                master.warn(Kind.BAD_EVENT, uid, "", master.event().line());
            }
        }
        if (changes.isEmpty() && read.size() == 1 && !readable.getFirst().repeats()) {
            // What nearly every event of a file is.
            EventTimes times = read.getFirst();
            add(readable.getFirst().at(uid, "", times, times.start()), events);
            return;
        }
        SeriesChanges changed = new SeriesChanges(uid, changes, read.isEmpty() ? null : read.getFirst());
        changed.single()
                .forEach((planned, change) -> add(
                        change.event()
                                .at(
                                        uid,
                                        planned.toString(),
                                        change.times(),
                                        change.times().start()),
                        events));
        for (int i = 0; i < read.size(); i++) {
            addSeries(readable.get(i), read.get(i), changed, events);
        }
    }

    private void addSeries(WrittenEvent master, EventTimes times, SeriesChanges changed, List<CalendarEvent> events) {
        try {
            NavigableMap<LocalDateTime, EventTimes> planned =
                    new PlannedTimes(uid, master, times, changed.farthestMove()).find();
            boolean repeats = planned.size() > 1
                    || !changed.single().isEmpty()
                    || master.event().first("RRULE") != null
                    || master.event().first("RDATE") != null;
            planned.forEach((time, own) -> {
                Instant start = own.startOf(time);
                if (changed.single().containsKey(start)) {
                    return;
                }
                String recurrence = repeats ? start.toString() : "";
                Change later = changed.holdingAt(start);
                add(
                        later == null
                                ? master.at(uid, recurrence, own, time)
                                : later.event().at(uid, recurrence, later.times(), later.moved(time)),
                        events);
            });
        } catch (DateTimeException | ArithmeticException e) {
            master.warn(Kind.BAD_EVENT, uid, "", master.event().line());
        }
    }

    private static void add(@Nullable CalendarEvent event, List<CalendarEvent> events) {
        if (event != null) {
            events.add(event);
        }
    }
}
