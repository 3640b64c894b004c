package org.coachlibre.server.devices;

import java.time.Instant;
import java.util.UUID;

/** An enrolled computer of a studio: who asks when a token is shown. */
public record Device(UUID id, UUID studio, String name, Instant enrolledAt, Instant lastSeenAt) {}
