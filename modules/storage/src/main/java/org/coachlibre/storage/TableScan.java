package org.coachlibre.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads whole tables, row by row, and their indexes beside them. */
final class TableScan {
    private final DSLContext dsl;

    TableScan(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Table(String schema, String name) {
        String fullName() {
            return schema + "." + name;
        }
    }

    /** Number of keys and a sum over them that does not depend on the order. */
    private static final class KeySum {
        private long keys;
        private long sum;

        void add(Record row, List<String> columns) {
            long hash = 1;
            for (String column : columns) {
                // The stored value's own text: the same from the table and from the index.
                hash = hash * 0x100000001B3L + String.valueOf(row.get(column)).hashCode();
            }
            keys++;
            sum += hash * 0x9E3779B97F4A7C15L ^ hash >>> 29;
        }

        boolean agrees(KeySum other) {
            return keys == other.keys && sum == other.sum;
        }
    }

    List<Table> tables() {
        return dsl.fetch(H2Sql.TABLES).map(row -> new Table(row.get(0, String.class), row.get(1, String.class)));
    }

    /** Reads every row with every column and returns how many there are. */
    long readAll(Table table) {
        return forEach(H2Sql.scan(table.schema(), table.name()), row -> {});
    }

    /** Rows of every table, each really read. */
    Map<String, Long> countAll() {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables().forEach(table -> rows.put(table.fullName(), readAll(table)));
        return rows;
    }

    /** The indexes of {@code table} with their columns. */
    Map<String, List<String>> indexes(Table table) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        dsl.fetch(H2Sql.INDEX_COLUMNS, table.schema(), table.name())
                .forEach(row -> indexes.computeIfAbsent(row.get(0, String.class), name -> new ArrayList<>())
                        .add(row.get(1, String.class)));
        return indexes;
    }

    /** The indexes whose keys are not those of the rows. */
    List<String> differingIndexes(Table table) {
        Map<String, List<String>> indexes = indexes(table);
        Map<String, KeySum> byTable = new LinkedHashMap<>();
        indexes.keySet().forEach(index -> byTable.put(index, new KeySum()));
        forEach(
                H2Sql.scan(table.schema(), table.name()),
                row -> byTable.forEach((index, sum) -> sum.add(row, indexes.getOrDefault(index, List.of()))));
        List<String> differing = new ArrayList<>();
        byTable.forEach((index, sum) -> {
            List<String> columns = indexes.getOrDefault(index, List.of());
            KeySum byIndex = new KeySum();
            forEach(H2Sql.scanIndex(table.schema(), table.name(), index, columns), row -> byIndex.add(row, columns));
            if (!sum.agrees(byIndex)) {
                differing.add(index);
            }
        });
        return differing;
    }

    private long forEach(String sql, Consumer<Record> consumer) {
        long count = 0;
        try (Cursor<Record> cursor = dsl.resultQuery(sql).fetchSize(500).fetchLazy()) {
            for (Record row : cursor) {
                consumer.accept(row);
                count++;
            }
        }
        return count;
    }
}
