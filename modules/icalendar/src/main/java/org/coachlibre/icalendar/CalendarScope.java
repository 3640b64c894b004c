package org.coachlibre.icalendar;

import java.time.zone.ZoneRules;
import java.util.Set;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.coachlibre.icalendar.Component.Property;

/** What holds for all events of one calendar object: its zones, its method, and what is asked of it. */
final class CalendarScope implements EventTimes.Zones {
    /** Of these messages the event is no entry of a calendar, or not yet. */
    private static final Set<String> NO_ENTRY = Set.of("CANCEL", "COUNTER", "DECLINECOUNTER", "REFRESH");

    private final CalendarRequest request;
    private final RecurrenceRules rules;
    private final int mostTimes;
    private final ReadingWarnings warnings;
    private final ZoneTable zones;
    private final ZoneRules readerZone;
    private final OwnAnswers answers;
    private final boolean noEntry;

    CalendarScope(
            Component calendar,
            CalendarRequest request,
            RecurrenceRules rules,
            int mostTimes,
            ReadingWarnings warnings) {
        this.request = request;
        this.rules = rules;
        this.mostTimes = mostTimes;
        this.warnings = warnings;
        this.zones = new ZoneTable(calendar, request.from(), request.until(), rules);
        this.readerZone = request.zone().getRules();
        this.answers = new OwnAnswers(calendar, request);
        this.noEntry = NO_ENTRY.contains(calendar.word("METHOD"));
    }

    @Override
    public ZoneRules of(Property property) {
        String tzid = property.parameter("TZID");
        return zones.find(tzid).orElseGet(() -> {
            warnings.add(Kind.UNKNOWN_ZONE, "", tzid, property.line());
            return readerZone;
        });
    }

    @Override
    public ZoneRules reader() {
        return readerZone;
    }

    CalendarRequest request() {
        return request;
    }

    RecurrenceRules rules() {
        return rules;
    }

    int mostTimes() {
        return mostTimes;
    }

    ReadingWarnings warnings() {
        return warnings;
    }

    /** Whether the event's time is taken. Outlook says beside TRANSP whether it shows somebody as free. */
    boolean blocks(Component event) {
        return !noEntry
                && !event.word("STATUS").equals("CANCELLED")
                && !event.word("TRANSP").equals("TRANSPARENT")
                && !event.word("X-MICROSOFT-CDO-BUSYSTATUS").equals("FREE")
                && !answers.isRefused(event);
    }
}
