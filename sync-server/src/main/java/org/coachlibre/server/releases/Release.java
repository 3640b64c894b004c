package org.coachlibre.server.releases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One release of a studio's site, without its files.
 *
 * @param activateAt when the server is to switch to it by itself; null: never, or done
 * @param activatedAt when it was last switched to; null: never
 */
public record Release(
        UUID id,
        UUID studio,
        UUID device,
        @Nullable UUID base,
        String rootHash,
        Instant createdAt,
        @Nullable Instant activateAt,
        @Nullable Instant activatedAt,
        int files,
        long bytes) {}
