package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/** The written changes of single times of a series, and of "this and all later times". */
final class SeriesChanges {

    /**
     * One change.
     *
     * @param planned the time it replaces, in the series' zone
     */
    record Change(LocalDateTime planned, WrittenEvent event, EventTimes times) {
        /** Where the change puts a later planned time. */
        LocalDateTime moved(LocalDateTime later) {
            return times.start().plus(Duration.between(planned, later));
        }
    }

    private final Map<Instant, Change> single = new TreeMap<>();
    private final NavigableMap<Instant, Change> later = new TreeMap<>();

    /** @param series the times of the series; null when the file holds only changes */
    SeriesChanges(String uid, List<WrittenEvent> changes, @Nullable EventTimes series) {
        List<WrittenEvent> newestFirst = new ArrayList<>(changes);
        newestFirst.sort(WrittenEvent.BY_VERSION);
        for (WrittenEvent change : newestFirst.reversed()) {
            add(uid, change, series);
        }
        later.forEach(single::putIfAbsent);
    }

    /** By the instant of the replaced time. */
    Map<Instant, Change> single() {
        return single;
    }

    /** The change of all later times that holds at {@code planned}; null when none does. */
    @Nullable
    Change holdingAt(Instant planned) {
        Map.Entry<Instant, Change> entry = later.floorEntry(planned);
        return entry == null ? null : entry.getValue();
    }

    /** How far a planned time may lie outside the asked window and yet be moved into it. */
    Duration farthestMove() {
        Duration farthest = Duration.ZERO;
        for (Change change : later.values()) {
            Duration move = Duration.between(change.planned(), change.times().start())
                    .abs()
                    .plus(change.times().atMost())
                    .plusDays(2);
            farthest = move.compareTo(farthest) > 0 ? move : farthest;
        }
        return farthest;
    }

    private void add(String uid, WrittenEvent change, @Nullable EventTimes series) {
        Property id = change.event().first("RECURRENCE-ID");
        if (id == null) {
            return;
        }
        try {
            EventTimes times = change.times();
            EventTimes frame = series == null ? times : series;
            LocalDateTime planned = frame.localOf(id.value(), id, change.scope());
            Change read = new Change(planned, change, times);
            String range = id.parameter("RANGE").toUpperCase(Locale.ROOT);
            if (range.equals("THISANDPRIOR")) {
                change.warn(Kind.EARLIER_TIMES_NOT_CHANGED, uid, id.value(), id.line());
            }
            (range.equals("THISANDFUTURE") ? later : single).putIfAbsent(frame.startOf(planned), read);
        } catch (UnreadableException e) {
            change.warn(Kind.BAD_EVENT, uid, e.written(), e.line());
        } catch (DateTimeException | ArithmeticException e) {
            change.warn(Kind.BAD_EVENT, uid, id.value(), id.line());
        }
    }
}
