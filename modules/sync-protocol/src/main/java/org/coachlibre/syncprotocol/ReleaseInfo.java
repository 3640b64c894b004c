package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One release of the history.
 *
 * @param device the name of the device that made it
 * @param files how many files it holds
 * @param bytes their size together
 * @param activatedAt when it was last switched to; absent when never
 * @param activateAt when it is to be switched to; absent when not planned
 */
public record ReleaseInfo(
        UUID id,
        Instant at,
        String device,
        int files,
        long bytes,
        boolean current,
        @Nullable Instant activatedAt,
        @Nullable Instant activateAt) {
    public ReleaseInfo {
        Fields.required(id, "id");
        Fields.required(at, "at");
        Fields.required(device, "device");
    }
}
