package org.coachlibre.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coachlibre.icalendar.CalendarSyntax.SyntaxException;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;

/**
 * Reads somebody's calendar file: every event of every calendar object in it, repeated events worked out within the asked
 * window. Never throws on what a file holds, and costs no more than its {@link CalendarLimits}. Stateless; safe for use by
 * several threads.
 */
public final class CalendarReader {
    private static final Comparator<CalendarEvent> BY_START = Comparator.comparing(CalendarEvent::start)
            .thenComparing(CalendarEvent::end)
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
            return read(CalendarSyntax.calendars(file), request);
        } catch (SyntaxException e) {
            return new CalendarReading.NotACalendar(e.line());
        }
    }

    private CalendarReading read(List<Component> calendars, CalendarRequest request) {
        List<CalendarEvent> events = new ArrayList<>();
        Set<CalendarWarning> warnings = new LinkedHashSet<>();
        RecurrenceRules rules = new RecurrenceRules(limits.steps());
        int written = 0;
        for (Component calendar : calendars) {
            Map<String, EventSeries> series = new LinkedHashMap<>();
            for (Component event : calendar.children("VEVENT")) {
                if (++written > limits.events()) {
                    return new CalendarReading.TooLarge();
                }
                String uid = event.text("UID").strip();
                String key = uid.isEmpty() ? "event-" + written : uid;
                series.computeIfAbsent(key, EventSeries::new).add(event);
            }
            Reading context = new Reading(calendar, request, rules, limits.times(), warnings);
            series.values().forEach(one -> events.addAll(one.events(context)));
        }
        events.sort(BY_START);
        return new CalendarReading.Read(events, List.copyOf(warnings));
    }

    /** The reading of one calendar object. */
    private static final class Reading implements EventSeries.Context {
        private static final int MOST_WARNINGS = 200;

        private final CalendarRequest request;
        private final RecurrenceRules rules;
        private final int mostTimes;
        private final Set<CalendarWarning> warnings;
        private final ZoneTable zones;
        private final ZoneRules readerZone;
        private final boolean cancelled;

        Reading(
                Component calendar,
                CalendarRequest request,
                RecurrenceRules rules,
                int mostTimes,
                Set<CalendarWarning> warnings) {
            this.request = request;
            this.rules = rules;
            this.mostTimes = mostTimes;
            this.warnings = warnings;
            this.zones = new ZoneTable(calendar, request.until(), rules);
            this.readerZone = request.zone().getRules();
            this.cancelled = calendar.word("METHOD").equals("CANCEL");
        }

        @Override
        public ZoneRules of(String tzid) {
            return zones.find(tzid).orElseGet(() -> {
                warn(Kind.UNKNOWN_ZONE, "", tzid);
                return readerZone;
            });
        }

        @Override
        public ZoneRules reader() {
            return readerZone;
        }

        @Override
        public CalendarRequest request() {
            return request;
        }

        @Override
        public RecurrenceRules rules() {
            return rules;
        }

        @Override
        public int mostTimes() {
            return mostTimes;
        }

        @Override
        public void warn(Kind kind, String uid, String detail) {
            if (warnings.size() < MOST_WARNINGS) {
                warnings.add(new CalendarWarning(kind, uid, detail));
            }
        }

        @Override
        public boolean blocks(Component event) {
            return !cancelled
                    && !event.word("STATUS").equals("CANCELLED")
                    && !event.word("TRANSP").equals("TRANSPARENT")
                    && event.all("ATTENDEE").stream().noneMatch(this::isOwnRefusal);
        }

        private boolean isOwnRefusal(Property attendee) {
            String address = attendee.value().strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
            if (!request.ownAddresses().contains(address)) {
                return false;
            }
            String answer = attendee.parameter("PARTSTAT").toUpperCase(Locale.ROOT);
            boolean unanswered = answer.isEmpty() || answer.equals("NEEDS-ACTION");
            return answer.equals("DECLINED") || (unanswered && !request.unansweredBlocks());
        }
    }
}
