package org.coachlibre.server.studios;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One coach's place on this server.
 *
 * @param slug the first label of its address under the base host
 * @param domain its own domain, when it has one
 */
public record Studio(UUID id, String slug, @Nullable String domain, Instant createdAt) {}
