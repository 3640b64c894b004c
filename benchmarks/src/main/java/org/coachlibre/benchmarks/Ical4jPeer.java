package org.coachlibre.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;

/** The named peer of {@link IcsBench}: the same file and year with ical4j. */
final class Ical4jPeer {
    private Ical4jPeer() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
        Calendar calendar;
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            calendar = new CalendarBuilder().build(in);
        }
        Period<ZonedDateTime> year = new Period<>(
                ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        int found = 0;
        for (var component : calendar.getComponents("VEVENT")) {
            found += ((VEvent) component).calculateRecurrenceSet(year).size();
        }
        System.out.println(found);
    }
}
