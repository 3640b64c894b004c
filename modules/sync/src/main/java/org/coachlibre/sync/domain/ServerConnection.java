package org.coachlibre.sync.domain;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.coachlibre.sync.SyncConnection;
import org.jspecify.annotations.Nullable;

/**
 * The connection with its secret and its position.
 *
 * @param token opens the studio; never logged
 * @param pinnedKey SHA-256 of the public key that the server must show; null when the system's trust decides
 * @param cursor the last event applied of {@code epoch}
 * @param incarnation this copy of the device, given by the server
 */
public record ServerConnection(
        URI server,
        UUID studio,
        String slug,
        URI publicUrl,
        UUID device,
        String deviceName,
        String token,
        @Nullable String pinnedKey,
        UUID epoch,
        long cursor,
        long incarnation,
        Instant enrolledAt) {
    /** No server has it: the first pull fetches the whole state and compares. */
    public static final UUID NO_EPOCH = new UUID(0, 0);

    /** Whether nothing was fetched from this server yet. */
    public boolean isNew() {
        return epoch.equals(NO_EPOCH);
    }

    public SyncConnection shown() {
        return new SyncConnection(server, studio, slug, publicUrl, device, deviceName, enrolledAt);
    }

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
        return "ServerConnection[" + slug + ", " + device + "]";
    }
}
