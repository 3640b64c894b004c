package org.coachlibre.storage;

/**
 * Where a room keeps sealed texts, so that the check can open them. All names as the database has them (upper-case).
 *
 * @param owner column with the owner's UUID
 * @param record column with the record's UUID
 * @param version column with the record's version
 * @param sealed column with the sealed bytes; null or empty where a text was removed
 */
public record SealedColumn(String schema, String table, String owner, String record, String version, String sealed) {}
