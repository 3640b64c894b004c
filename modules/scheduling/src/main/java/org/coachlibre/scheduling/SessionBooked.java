package org.coachlibre.scheduling;

/** A session was booked, by the client or granted to the coach. Published once durable. */
public record SessionBooked(Session session) {}
