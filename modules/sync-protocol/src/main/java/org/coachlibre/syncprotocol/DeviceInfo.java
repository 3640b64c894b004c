package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One enrolled device; {@code thisOne} marks the one that asks. */
public record DeviceInfo(
        UUID id, String name, Instant enrolledAt, @Nullable Instant lastSeenAt, boolean thisOne) {
    public DeviceInfo {
        Fields.required(id, "id");
        Fields.required(name, "name");
        Fields.required(enrolledAt, "enrolledAt");
    }
}
