package org.coachlibre.scheduling;

/**
 * A session has a new time on the server. Published once durable.
 *
 * @param asked whether it was asked for on this computer
 */
public record SessionMoved(Session session, TimeSpan before, boolean asked) {}
