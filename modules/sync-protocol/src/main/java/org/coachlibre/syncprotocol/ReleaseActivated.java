package org.coachlibre.syncprotocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another release is now served; body of {@link EventKinds#RELEASE_ACTIVATED}. */
public record ReleaseActivated(
        UUID releaseId, @Nullable UUID previous, @Nullable UUID deviceId) {
    public ReleaseActivated {
        Fields.required(releaseId, "releaseId");
    }
}
