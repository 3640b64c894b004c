package org.coachlibre.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * A message from this desktop to the server.
 *
 * @param id given by {@link Sync#enqueue}
 * @param kind one of {@code PushKinds}
 * @param body JSON
 * @param madeAt by this computer's clock; for display only, orders nothing
 */
public record PushedMessage(UUID id, String kind, String body, Instant madeAt) {}
