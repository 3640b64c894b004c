package org.coachlibre.scheduling;

/** A session was cancelled, by the client or the coach. Published once durable. */
public record SessionCancelled(Session session) {}
