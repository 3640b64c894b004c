package org.coachlibre.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A computer that may act for this studio; times by the server's clock. */
public record Device(UUID id, String name, Instant enrolledAt, Optional<Instant> lastSeenAt, boolean isThisOne) {}
