package org.coachlibre.syncprotocol;

import java.util.UUID;

/** 409 on {@code GET events}: the asked epoch is unknown, or the number too old or from the future. */
public record SnapshotNeeded(boolean snapshotNeeded, UUID epoch) {
    public SnapshotNeeded {
        Fields.required(epoch, "epoch");
    }
}
