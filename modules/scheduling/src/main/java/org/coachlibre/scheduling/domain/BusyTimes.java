package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.storage.Transaction;

/** Where blocked time and imported calendars are kept. */
public interface BusyTimes {

    /** Adds the entry or writes over the one with its id. */
    void save(Transaction tx, BusyEntry entry);

    void delete(Transaction tx, UUID id);

    /** Entries that have a moment between the two, by start. */
    List<BusyEntry> listBetween(Transaction tx, Instant from, Instant until);

    List<ImportedCalendar> listCalendars(Transaction tx);

    void addCalendar(Transaction tx, ImportedCalendar calendar, List<BusyEntry> entries);

    /** Takes a calendar and its entries away. */
    void deleteCalendar(Transaction tx, UUID id);
}
