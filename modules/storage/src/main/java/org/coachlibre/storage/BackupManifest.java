package org.coachlibre.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a backup says of itself.
 *
 * @param product always {@link #PRODUCT}
 * @param format raised when an older program must not restore it
 * @param practice the practice's identity
 * @param createdAt UTC
 * @param mediaIncluded false for a backup that lies beside the media it needs
 * @param rows rows per table ({@code SCHEMA.TABLE}), counted in the backup itself
 * @param files every other entry of the archive
 */
record BackupManifest(
        String product,
        int format,
        UUID practice,
        Instant createdAt,
        boolean mediaIncluded,
        Map<String, Long> rows,
        List<Entry> files) {

    static final String PRODUCT = "CoachLibre backup";
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String MAC = "manifest.mac";

    private static final ObjectMapper JSON = StoredSettings.SettingsJson.mapper();

    /** One file: its size in bytes and its SHA-256 in lower-case hexadecimal. */
    record Entry(String name, long size, String sha256) {}

    BackupManifest {
        rows = Map.copyOf(rows);
        files = List.copyOf(files);
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest can be written", e);
        }
    }

    static BackupManifest read(byte[] content) throws IOException {
        return JSON.readValue(content, BackupManifest.class);
    }

    long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
