package org.coachlibre.syncprotocol;

/** One file of a release; {@code size} in bytes. */
public record ManifestFile(String path, String sha256, long size) {
    public ManifestFile {
        Fields.required(path, "path");
        Fields.sha256(sha256, "sha256");
        Fields.notNegative(size, "size");
    }
}
