package org.coachlibre.syncprotocol;

import java.util.List;

/** 422 on an activation: the contents still to be sent, by SHA-256. */
public record MissingBlobs(List<String> missing) {
    public MissingBlobs {
        missing = Fields.list(missing, "missing");
    }
}
