package org.coachlibre.scheduling;

/** The server refused what the coach asked for a session. Published once durable. */
public record SessionRefused(Session session) {}
