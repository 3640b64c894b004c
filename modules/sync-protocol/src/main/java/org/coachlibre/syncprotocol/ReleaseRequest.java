package org.coachlibre.syncprotocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST releases}: a new release as the difference from {@code base}.
 *
 * @param base the release it builds on; absent for a first or whole release
 * @param rootHash {@link RootHash} of the result, so that both ends mean the same files
 * @param idempotencyKey a repeat with the same key gets the same release
 * @param activateAt when the server is to switch to it by its own clock; absent: only when asked
 */
public record ReleaseRequest(
        @Nullable UUID base,
        List<FileChange> changes,
        String rootHash,
        String idempotencyKey,
        @Nullable Instant activateAt) {
    private static final int LONGEST_KEY = 100;

    public ReleaseRequest {
        changes = Fields.list(changes, "changes");
        Fields.sha256(rootHash, "rootHash");
        Fields.text(idempotencyKey, "idempotencyKey", LONGEST_KEY);
    }
}
