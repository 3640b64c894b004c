package org.coachlibre.scheduling;

/**
 * A session was cancelled, by the client or the coach. Published once durable.
 *
 * @param asked whether it was asked for on this computer
 */
public record SessionCancelled(Session session, boolean asked) {}
