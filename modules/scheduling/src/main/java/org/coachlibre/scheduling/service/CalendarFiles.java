package org.coachlibre.scheduling.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.icalendar.CalendarReader;
import org.coachlibre.icalendar.CalendarReading;
import org.coachlibre.icalendar.CalendarRequest;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.CalendarImport;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.storage.Transaction;

/** Reads calendar files into busy times. */
final class CalendarFiles {
    private final BusyTimes busyTimes;
    private final Ids ids;
    private final Clock clock;

    CalendarFiles(BusyTimes busyTimes, Ids ids, Clock clock) {
        this.busyTimes = busyTimes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What reading gave, before anything is stored. */
    sealed interface Read {}

    /** A calendar and its events as busy times. */
    record ReadCalendar(ImportedCalendar calendar, List<BusyEntry> entries, int warnings) implements Read {}

    /** No calendar. */
    record Refused(CalendarImport answer) implements Read {}

    Read read(String name, InputStream file, ZoneId zone) throws IOException {
        Instant now = clock.instant();
        CalendarRequest request =
                CalendarRequest.of(zone, now.minus(ForeignEvents.READ_BEFORE), now.plus(ForeignEvents.READ_AFTER));
        return switch (new CalendarReader().read(file, request)) {
            case CalendarReading.Read read -> {
                UUID id = ids.next();
                List<BusyEntry> entries = read.events().stream()
                        .filter(event -> event.end().isAfter(event.start()))
                        .map(event -> ForeignEvents.entry(ids.next(), id, event))
                        .toList();
                yield new ReadCalendar(
                        new ImportedCalendar(id, name, now, entries.size()),
                        entries,
                        read.warnings().size());
            }
            case CalendarReading.NotACalendar not -> new Refused(new CalendarImport.NotACalendar(not.line()));
            case CalendarReading.TooLarge large -> new Refused(new CalendarImport.TooLarge());
        };
    }

    /** Puts the calendar in the place of an earlier one of the same name. */
    void store(Transaction tx, ReadCalendar read) {
        for (ImportedCalendar earlier : busyTimes.listCalendars(tx)) {
            if (earlier.name().equals(read.calendar().name())) {
                busyTimes.deleteCalendar(tx, earlier.id());
            }
        }
        busyTimes.addCalendar(tx, read.calendar(), read.entries());
    }
}
