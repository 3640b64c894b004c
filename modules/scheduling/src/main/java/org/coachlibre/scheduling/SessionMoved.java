package org.coachlibre.scheduling;

/** A session has a new time on the server. Published once durable. */
public record SessionMoved(Session session, TimeSpan before) {}
