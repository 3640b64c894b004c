package org.coachlibre.scheduling.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Those that came as files, by name. */
    List<ImportedCalendar> listCalendars(Transaction tx);

    void addCalendar(Transaction tx, ImportedCalendar calendar, List<BusyEntry> entries);

    /** Adds the calendar or changes the name of the one with its id. */
    void keepCalendar(Transaction tx, ImportedCalendar calendar);

    /**
     * Puts the entries that each event gives into the place of those it gave before. An entry that the coach let go stays so while it
     * has the same id.
     *
     * @param entries by the event they come from
     */
    void replaceFrom(Transaction tx, UUID calendar, Map<String, List<BusyEntry>> entries);

    /** Takes a calendar and its entries away. */
    void deleteCalendar(Transaction tx, UUID id);
}
