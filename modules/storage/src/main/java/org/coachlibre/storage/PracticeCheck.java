package org.coachlibre.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.core.Tasks;
import org.jooq.Cursor;
import org.jooq.Record;

/**
 * Reads everything an open practice has and says what is damaged: every row of every table, every index against its table, every
 * sealed text, every client key and every media file. Changes nothing. Takes seconds or minutes: for a background task.
 */
public final class PracticeCheck {
    private final Practice practice;
    private final List<SealedColumn> sealedColumns;
    private final Tasks.Progress progress;
    private final List<CheckReport.Finding> findings = new ArrayList<>();
    private long rows;
    private long indexes;
    private long texts;
    private long withoutKey;

    private PracticeCheck(Practice practice, List<SealedColumn> sealedColumns, Tasks.Progress progress) {
        this.practice = practice;
        this.sealedColumns = sealedColumns;
        this.progress = progress;
    }

    /** Reads everything; stops early, with what was found so far, when cancelled. */
    public static CheckReport check(Practice practice, List<SealedColumn> sealedColumns, Tasks.Progress progress) {
        return new PracticeCheck(practice, sealedColumns, progress).run();
    }

    private CheckReport run() {
        List<TableScan.Table> tables =
                practice.database().read(transaction -> new TableScan(transaction.dsl()).tables());
        int steps = tables.size() + sealedColumns.size() + 1;
        int step = 0;
        for (TableScan.Table table : tables) {
            progress.report(step++, steps, table.fullName());
            if (!progress.isCancelled()) {
                checkTable(table);
            }
        }
        for (SealedColumn column : sealedColumns) {
            progress.report(step++, steps, column.schema() + "." + column.table());
            if (!progress.isCancelled()) {
                checkTexts(column);
            }
        }
        progress.report(step, steps, "media");
        int damagedKeys = practice.privateTexts().countDamagedKeys();
        if (damagedKeys > 0) {
            find(CheckReport.Fault.CLIENT_KEYS_DAMAGED, ClientKeys.FILE, damagedKeys + " keys");
        }
        if (!progress.isCancelled()) {
            practice.media()
                    .listDamaged()
                    .forEach(file -> find(CheckReport.Fault.MEDIA_DAMAGED, file, "changed or cut"));
        }
        progress.report(steps, steps, "");
        return new CheckReport(
                tables.size(),
                rows,
                indexes,
                texts,
                withoutKey,
                practice.media().count(),
                findings);
    }

    private void checkTable(TableScan.Table table) {
        try {
            practice.database().read(transaction -> {
                TableScan scan = new TableScan(transaction.dsl());
                rows += scan.readAll(table);
                Map<String, List<String>> all = scan.indexes(table);
                indexes += all.size();
                scan.differingIndexes(table)
                        .forEach(index -> find(
                                CheckReport.Fault.INDEX_DIFFERS,
                                table.fullName() + " " + index,
                                "other keys than the rows"));
                return rows;
            });
        } catch (RuntimeException e) {
            // Whatever the reading of a damaged page throws is a finding, and the other tables are still looked at.
            find(CheckReport.Fault.TABLE_UNREADABLE, table.fullName(), String.valueOf(e.getMessage()));
        }
    }

    private void checkTexts(SealedColumn column) {
        try {
            practice.database().read(transaction -> {
                try (Cursor<Record> cursor = transaction
                        .dsl()
                        .resultQuery(query(column))
                        .fetchSize(200)
                        .fetchLazy()) {
                    for (Record row : cursor) {
                        checkText(column, row);
                    }
                }
                return texts;
            });
        } catch (RuntimeException e) {
            find(
                    CheckReport.Fault.TABLE_UNREADABLE,
                    column.schema() + "." + column.table(),
                    String.valueOf(e.getMessage()));
        }
    }

    private void checkText(SealedColumn column, Record row) {
        UUID record = row.get(1, UUID.class);
        try {
            practice.privateTexts()
                    .open(
                            row.get(0, UUID.class),
                            record,
                            row.get(2, Integer.class),
                            new SealedText(row.get(3, byte[].class)));
            texts++;
        } catch (PrivateTextException e) {
            if (e.reason() == PrivateTextException.Reason.NO_KEY) {
                withoutKey++;
            } else {
                find(
                        CheckReport.Fault.TEXT_CHANGED,
                        column.schema() + "." + column.table() + " " + record,
                        "does not open");
            }
        }
    }

    private static String query(SealedColumn column) {
        String sealed = H2Sql.quoted(column.sealed());
        return "SELECT " + H2Sql.quoted(column.owner()) + ", " + H2Sql.quoted(column.record()) + ", "
                + H2Sql.quoted(column.version()) + ", " + sealed + " FROM " + H2Sql.quoted(column.schema()) + "."
                + H2Sql.quoted(column.table()) + " WHERE " + sealed + " IS NOT NULL AND OCTET_LENGTH(" + sealed
                + ") > 0";
    }

    private void find(CheckReport.Fault fault, String what, String detail) {
        findings.add(new CheckReport.Finding(fault, what, detail));
    }
}
