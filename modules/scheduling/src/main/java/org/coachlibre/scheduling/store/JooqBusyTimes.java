package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.Moments.utc;
import static org.coachlibre.scheduling.store.jooq.Tables.BUSY_ENTRY;
import static org.coachlibre.scheduling.store.jooq.Tables.IMPORTED_CALENDAR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.BusyTimes;
import org.coachlibre.scheduling.store.jooq.tables.records.BusyEntryRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.impl.DSL;

/** Blocked time and imported calendars in the practice file. */
public final class JooqBusyTimes implements BusyTimes {
    private static final int ROWS_AT_ONCE = 500;

    @Override
    public void save(Transaction tx, BusyEntry entry) {
        BusyEntryRecord row = record(entry);
        tx.dsl()
                .insertInto(BUSY_ENTRY)
                .set(row)
                .onConflict(BUSY_ENTRY.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void delete(Transaction tx, UUID id) {
        tx.dsl().deleteFrom(BUSY_ENTRY).where(BUSY_ENTRY.ID.eq(id)).execute();
    }

    @Override
    public List<BusyEntry> listBetween(Transaction tx, Instant from, Instant until) {
        return tx.dsl()
                .selectFrom(BUSY_ENTRY)
                .where(BUSY_ENTRY.STARTS_AT.lt(utc(until)))
                .and(BUSY_ENTRY.ENDS_AT.gt(utc(from)))
                .orderBy(BUSY_ENTRY.STARTS_AT, BUSY_ENTRY.ID)
                .fetch(row -> new BusyEntry(
                        row.getId(),
                        row.getTitle(),
                        new TimeSpan(
                                row.getStartsAt().toInstant(), row.getEndsAt().toInstant()),
                        row.getAllDay(),
                        row.getBlocks(),
                        row.getCalendarId()));
    }

    @Override
    public List<ImportedCalendar> listCalendars(Transaction tx) {
        var entries =
                DSL.field(DSL.selectCount().from(BUSY_ENTRY).where(BUSY_ENTRY.CALENDAR_ID.eq(IMPORTED_CALENDAR.ID)));
        return tx.dsl()
                .select(IMPORTED_CALENDAR.ID, IMPORTED_CALENDAR.NAME, IMPORTED_CALENDAR.IMPORTED_AT, entries)
                .from(IMPORTED_CALENDAR)
                .orderBy(IMPORTED_CALENDAR.NAME)
                .fetch(row -> new ImportedCalendar(
                        row.value1(), row.value2(), row.value3().toInstant(), row.value4()));
    }

    @Override
    public void addCalendar(Transaction tx, ImportedCalendar calendar, List<BusyEntry> entries) {
        tx.dsl()
                .insertInto(IMPORTED_CALENDAR)
                .set(IMPORTED_CALENDAR.ID, calendar.id())
                .set(IMPORTED_CALENDAR.NAME, calendar.name())
                .set(IMPORTED_CALENDAR.IMPORTED_AT, utc(calendar.importedAt()))
                .execute();
        for (int i = 0; i < entries.size(); i += ROWS_AT_ONCE) {
            List<BusyEntryRecord> rows = entries.subList(i, Math.min(i + ROWS_AT_ONCE, entries.size())).stream()
                    .map(JooqBusyTimes::record)
                    .toList();
            tx.dsl().batchInsert(rows).execute();
        }
    }

    @Override
    public void deleteCalendar(Transaction tx, UUID id) {
        tx.dsl()
                .deleteFrom(IMPORTED_CALENDAR)
                .where(IMPORTED_CALENDAR.ID.eq(id))
                .execute();
    }

    private static BusyEntryRecord record(BusyEntry entry) {
        return new BusyEntryRecord(
                entry.id(),
                entry.title(),
                utc(entry.span().start()),
                utc(entry.span().end()),
                entry.allDay(),
                entry.blocks(),
                entry.calendar());
    }
}
