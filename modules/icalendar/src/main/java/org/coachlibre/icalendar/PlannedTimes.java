package org.coachlibre.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;
import org.coachlibre.icalendar.RecurrenceRules.RuleException;
import org.coachlibre.icalendar.RecurrenceRules.Times;
import org.coachlibre.icalendar.RecurrenceRules.Wish;

/** The times of one written event within the asked window: its start, rules and dates, without what is left out. */
final class PlannedTimes {
    private final String uid;
    private final WrittenEvent master;
    private final EventTimes times;
    private final Instant from;
    private final Instant until;

    /** @param margin how far outside the asked window times are wanted */
    PlannedTimes(String uid, WrittenEvent master, EventTimes times, Duration margin) {
        this.uid = uid;
        this.master = master;
        this.times = times;
        this.from = master.scope().request().from().minus(margin);
        this.until = master.scope().request().until().plus(margin);
    }

    /** By local start; each with its own length, since an added period may have another. */
    NavigableMap<LocalDateTime, EventTimes> find() {
        NavigableMap<LocalDateTime, EventTimes> planned = new TreeMap<>();
        // The start counts as the first time, whatever the rule says (RFC 5545 section 3.8.5.3).
        planned.put(times.start(), times);
        if (!master.repeats()) {
            return planned;
        }
        for (Property rule : master.event().all("RRULE")) {
            ruled(rule).forEach(time -> planned.put(time, times));
        }
        for (Property dates : master.event().all("RDATE")) {
            for (String date : dates.value().split(",")) {
                add(date, dates, planned);
            }
        }
        for (Property rule : master.event().all("EXRULE")) {
            ruled(rule).forEach(planned::remove);
        }
        leaveOut(planned);
        return planned;
    }

    private void add(String date, Property dates, NavigableMap<LocalDateTime, EventTimes> planned) {
        try {
            if (!date.isBlank()) {
                EventTimes added = times.additional(date, dates, master.scope());
                planned.put(added.start(), added);
            }
        } catch (DateTimeException e) {
            master.warn(Kind.BAD_DATE, uid, date, dates.line());
        }
    }

    private void leaveOut(NavigableMap<LocalDateTime, EventTimes> planned) {
        Set<Instant> left = new HashSet<>();
        Set<LocalDate> leftDays = new HashSet<>();
        for (Property dates : master.event().all("EXDATE")) {
            for (String date : dates.value().split(",")) {
                try {
                    if (CalendarTimes.isDate(date)) {
                        leftDays.add(CalendarTimes.local(date).toLocalDate());
                    } else if (!date.isBlank()) {
                        left.add(times.startOf(times.localOf(date, dates, master.scope())));
                    }
                } catch (DateTimeException e) {
                    master.warn(Kind.BAD_DATE, uid, date, dates.line());
                }
            }
        }
        if (!left.isEmpty() || !leftDays.isEmpty()) {
            planned.keySet()
                    .removeIf(time -> leftDays.contains(time.toLocalDate()) || left.contains(times.startOf(time)));
        }
    }

    private List<LocalDateTime> ruled(Property written) {
        try {
            RuleText rule = RuleText.parse(written.value());
            Instant limit = limit(rule, written);
            LocalDateTime earliest = LocalDateTime.ofInstant(
                            from.minus(times.atMost()).truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
                    .minusDays(2);
            Times found = master.scope()
                    .rules()
                    .times(
                            rule,
                            times.start(),
                            new Wish(
                                    earliest,
                                    time -> isWanted(rule, time),
                                    time -> {
                                        Instant at = times.startOf(time);
                                        return !at.isAfter(limit) && at.isBefore(until);
                                    },
                                    master.scope().mostTimes()));
            if (!found.complete()) {
                master.warn(Kind.TOO_MANY_TIMES, uid, written.value(), written.line());
            }
            return found.times();
        } catch (RuleException | DateTimeException e) {
            master.warn(Kind.BAD_RULE, uid, written.value(), written.line());
            return List.of();
        }
    }

    /** Times before the window are worked out and thrown away: only they tell where a COUNT ends. */
    private boolean isWanted(RuleText rule, LocalDateTime time) {
        // "Each hour" has no hour in a gap of the clocks; a daily session in one is held at its end.
        boolean exists = !rule.isSubDaily() || !CalendarTimes.isSkipped(time, times.zone());
        return exists && (times.endOf(time).isAfter(from) || times.startOf(time).equals(from));
    }

    /** The last instant the rule allows; a date means that whole day. */
    private Instant limit(RuleText rule, Property written) {
        if (rule.until().isEmpty()) {
            return until;
        }
        LocalDateTime last = times.localOf(rule.until(), written, master.scope());
        return CalendarTimes.isDate(rule.until())
                ? times.startOf(last.toLocalDate().atTime(23, 59, 59))
                : times.startOf(last);
    }
}
