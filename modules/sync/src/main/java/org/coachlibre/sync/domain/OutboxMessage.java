package org.coachlibre.sync.domain;

import org.coachlibre.sync.PushedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits; {@code (device, incarnation, n)} names it for the server.
 *
 * @param incarnation under which it was first sent; null while it never was
 */
public record OutboxMessage(long n, @Nullable Long incarnation, PushedMessage message) {}
