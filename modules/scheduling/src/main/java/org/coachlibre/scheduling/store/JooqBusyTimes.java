package org.coachlibre.scheduling.store;

import static org.coachlibre.scheduling.store.Moments.utc;
import static org.coachlibre.scheduling.store.jooq.Tables.ACCOUNT_CALENDAR;
import static org.coachlibre.scheduling.store.jooq.Tables.BUSY_ENTRY;
import static org.coachlibre.scheduling.store.jooq.Tables.IMPORTED_CALENDAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        // What it came from is not the coach's to change.
        row.touched(BUSY_ENTRY.SOURCE, false);
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
                .where(IMPORTED_CALENDAR.ID.notIn(
                        DSL.select(ACCOUNT_CALENDAR.ID).from(ACCOUNT_CALENDAR)))
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

    @Override
    public void keepCalendar(Transaction tx, ImportedCalendar calendar) {
        tx.dsl()
                .insertInto(IMPORTED_CALENDAR)
                .set(IMPORTED_CALENDAR.ID, calendar.id())
                .set(IMPORTED_CALENDAR.NAME, calendar.name())
                .set(IMPORTED_CALENDAR.IMPORTED_AT, utc(calendar.importedAt()))
                .onConflict(IMPORTED_CALENDAR.ID)
                .doUpdate()
                .set(IMPORTED_CALENDAR.NAME, calendar.name())
                .execute();
    }

    @Override
    public void replaceFrom(Transaction tx, UUID calendar, Map<String, List<BusyEntry>> entries) {
        Set<UUID> letGo = new HashSet<>(tx.dsl()
                .select(BUSY_ENTRY.ID)
                .from(BUSY_ENTRY)
                .where(BUSY_ENTRY.CALENDAR_ID.eq(calendar))
                .and(BUSY_ENTRY.BLOCKS.isFalse())
                .fetch(BUSY_ENTRY.ID));
        List<String> sources = List.copyOf(entries.keySet());
        for (int i = 0; i < sources.size(); i += ROWS_AT_ONCE) {
            List<String> some = sources.subList(i, Math.min(i + ROWS_AT_ONCE, sources.size()));
            tx.dsl()
                    .deleteFrom(BUSY_ENTRY)
                    .where(BUSY_ENTRY.CALENDAR_ID.eq(calendar))
                    .and(BUSY_ENTRY.SOURCE.in(some))
                    .execute();
            List<BusyEntryRecord> rows = new ArrayList<>();
            for (String source : some) {
                for (BusyEntry entry : entries.getOrDefault(source, List.of())) {
                    BusyEntryRecord row = record(letGo.contains(entry.id()) ? entry.withBlocks(false) : entry);
                    row.setSource(source);
                    rows.add(row);
                }
            }
            tx.dsl().batchInsert(rows).execute();
        }
    }

    private static BusyEntryRecord record(BusyEntry entry) {
        return new BusyEntryRecord(
                entry.id(),
                entry.title(),
                utc(entry.span().start()),
                utc(entry.span().end()),
                entry.allDay(),
                entry.blocks(),
                entry.calendar(),
                null);
    }
}
