package org.coachlibre.storage;

import java.time.Instant;
import java.util.UUID;

/** Who a practice is: the same in its files, its copies and its backups. Times are UTC. */
public record PracticeIdentity(UUID id, Instant createdAt) {}
