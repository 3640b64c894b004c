package org.coachlibre.storage;

import java.util.List;
import java.util.stream.Collectors;

/** The only place with SQL that other databases do not understand. */
final class H2Sql {
    /** Stores everything committed that nobody else is storing. */
    static final String CHECKPOINT = "CHECKPOINT";

    static final String SNAPSHOT_READER = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT";
    static final String CLOSE = "SHUTDOWN";
    /** Drops the file without writing to it any more. */
    static final String ABORT = "SHUTDOWN IMMEDIATELY";

    /**
     * Nobody but the writer's checkpoint stores changes, as far as H2 lets us choose: with its default delay its background thread
     * takes committed changes away to store them later, with a delay of 0 every reader that ends does. The longest delay (24 days)
     * turns both off; for the rest see {@link OpenFile#checkpoint}. Closing moves nothing about in the file either: a power cut
     * in the middle of that can lose changes; {@link OpenFile#tidy} frees space in a safe way.
     */
    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768;WRITE_DELAY=2147483647;MAX_COMPACT_TIME=0";

    static final String TABLES = "SELECT table_schema, table_name FROM information_schema.tables"
            + " WHERE table_type = 'BASE TABLE' AND table_schema <> 'INFORMATION_SCHEMA' ORDER BY 1, 2";

    /** Index, then its columns in order. */
    static final String INDEX_COLUMNS = "SELECT index_name, column_name FROM information_schema.index_columns"
            + " WHERE table_schema = ? AND table_name = ? ORDER BY index_name, ordinal_position";

    private H2Sql() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String scan(String schema, String table) {
        return "SELECT * FROM " + quoted(schema) + "." + quoted(table);
    }

    /** Reads the columns of an index out of the index itself, in its order. */
    static String scanIndex(String schema, String table, String index, List<String> columns) {
        String names = columns.stream().map(H2Sql::quoted).collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM " + quoted(schema) + "." + quoted(table) + " USE INDEX (" + quoted(index)
                + ") ORDER BY " + names;
    }

    static String url(String fileName, boolean encrypted, boolean mustExist) {
        return "jdbc:h2:" + fileName.replace(";", "\\;") + OPTIONS + (encrypted ? ";CIPHER=AES" : "")
                + (mustExist ? ";IFEXISTS=TRUE" : "");
    }

    static String backupTo(String file) {
        return "BACKUP TO '" + file.replace("'", "''") + "'";
    }
}
