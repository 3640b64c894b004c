package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;

/** {@code GET releases/ID/manifest}: every file, sorted by path. */
public record ReleaseManifest(UUID releaseId, String rootHash, List<ManifestFile> files) {
    public ReleaseManifest {
        Fields.required(releaseId, "releaseId");
        Fields.sha256(rootHash, "rootHash");
        files = Fields.list(files, "files");
    }
}
