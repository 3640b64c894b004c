package org.coachlibre.storage;

/** The only place with SQL that other databases do not understand. */
final class H2Sql {
    /** Writes everything committed to the file and waits until the disk has it. */
    static final String CHECKPOINT_SYNC = "CHECKPOINT SYNC";

    static final String SNAPSHOT_READER = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT";
    static final String CLOSE = "SHUTDOWN";
    /** Drops the file without writing to it any more. */
    static final String ABORT = "SHUTDOWN IMMEDIATELY";

    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768";

    private H2Sql() {}

    static String url(String fileName, boolean encrypted, boolean mustExist) {
        return "jdbc:h2:" + fileName.replace(";", "\\;") + OPTIONS + (encrypted ? ";CIPHER=AES" : "")
                + (mustExist ? ";IFEXISTS=TRUE" : "");
    }

    static String backupTo(String file) {
        return "BACKUP TO '" + file.replace("'", "''") + "'";
    }
}
