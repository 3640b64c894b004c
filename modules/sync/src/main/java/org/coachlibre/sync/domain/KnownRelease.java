package org.coachlibre.sync.domain;

import java.util.Map;
import java.util.UUID;
import org.coachlibre.syncprotocol.ManifestFile;
import org.jspecify.annotations.Nullable;

/** The release known to be served and its files by path; no id when none is. */
public record KnownRelease(@Nullable UUID id, String rootHash, Map<String, ManifestFile> files) {
    public static final KnownRelease NONE = new KnownRelease(null, "", Map.of());
}
