package org.coachlibre.crm.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.TimelineEntry;
import org.coachlibre.ui.Dates;

/**
 * One line of a person's timeline, worded.
 *
 * @param when in people's words
 * @param fullDate for the tooltip
 */
record TimelineLine(String icon, String text, String detail, String when, String fullDate) {
    private static final Map<String, String> ICONS = Map.of(
            "session.booked", "fth-calendar",
            "session.asked", "fth-clock",
            "session.moved", "fth-corner-down-right",
            "session.cancelled", "fth-x-circle",
            "session.held", "fth-check-circle",
            "session.refused", "fth-slash",
            "message.received", "fth-mail",
            "message.answered", "fth-corner-up-left");

    /** Newest first; the last line tells when the person was added. */
    static List<TimelineLine> of(Person person, List<TimelineEntry> entries, PeopleTexts texts, ZoneId zone) {
        List<TimelineLine> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(line(entry, texts, zone)));
        String source = person.details().source();
        lines.add(new TimelineLine(
                "fth-user-plus",
                texts.now("timeline.added"),
                source,
                texts.localization().dates().moment(person.createdAt(), zone),
                texts.localization().dates().full(person.createdAt(), zone)));
        return lines;
    }

    private static TimelineLine line(TimelineEntry entry, PeopleTexts texts, ZoneId zone) {
        Dates dates = texts.localization().dates();
        List<String> arguments = entry.arguments().stream()
                .map(argument -> worded(argument, dates, zone))
                .toList();
        boolean isKnown = ICONS.containsKey(entry.kind());
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        String detail = String.join(" · ", arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        return new TimelineLine(
                ICONS.getOrDefault(entry.kind(), "fth-circle"),
                isKnown ? texts.now("timeline." + entry.kind(), first) : first,
                detail,
                dates.moment(entry.at(), zone),
                dates.full(entry.at(), zone));
    }

    private static String worded(String argument, Dates dates, ZoneId zone) {
        if (argument.length() < 20 || !argument.endsWith("Z")) {
            return argument;
        }
        try {
            return dates.moment(Instant.parse(argument), zone);
        } catch (DateTimeParseException e) {
            return argument;
        }
    }
}
