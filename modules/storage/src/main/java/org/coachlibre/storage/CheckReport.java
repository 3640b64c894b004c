package org.coachlibre.storage;

import java.util.List;

/**
 * What a full check found.
 *
 * @param rows rows read, with every column
 * @param indexes indexes whose keys were compared with the rows
 * @param privateTexts sealed texts that opened
 * @param withoutKey sealed texts of clients who were forgotten, or whose keys were not restored; no damage
 * @param mediaFiles media files read to their end
 */
public record CheckReport(
        long tables,
        long rows,
        long indexes,
        long privateTexts,
        long withoutKey,
        long mediaFiles,
        List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }

    /** What is wrong with what. */
    public enum Fault {
        TABLE_UNREADABLE,
        INDEX_DIFFERS,
        TEXT_CHANGED,
        CLIENT_KEYS_DAMAGED,
        MEDIA_DAMAGED
    }

    /** @param what the table, index, record or file; {@code detail} is for a technician, in English */
    public record Finding(Fault fault, String what, String detail) {}
}
