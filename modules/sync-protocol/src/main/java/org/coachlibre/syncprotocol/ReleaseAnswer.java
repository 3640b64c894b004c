package org.coachlibre.syncprotocol;

import java.util.List;
import java.util.UUID;

/** The release and the SHA-256 of every content the server lacks for it. */
public record ReleaseAnswer(UUID releaseId, List<String> missing) {
    public ReleaseAnswer {
        Fields.required(releaseId, "releaseId");
        missing = Fields.list(missing, "missing");
    }
}
