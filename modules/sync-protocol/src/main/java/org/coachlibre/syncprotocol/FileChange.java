package org.coachlibre.syncprotocol;

import org.jspecify.annotations.Nullable;

/** One file of a release that differs from its base: a new content, or gone. {@code size} in bytes. */
public record FileChange(
        String path,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable Boolean deleted) {
    private static final int LONGEST_PATH = 2000;

    public FileChange {
        Fields.text(path, "path", LONGEST_PATH);
        if (deleted == null || !deleted) {
            Fields.sha256(sha256, "sha256");
            Fields.notNegative(Fields.required(size, "size"), "size");
        }
    }

    public static FileChange put(String path, String sha256, long size) {
        return new FileChange(path, sha256, size, null);
    }

    public static FileChange delete(String path) {
        return new FileChange(path, null, null, true);
    }

    public boolean deletes() {
        return deleted != null && deleted;
    }
}
