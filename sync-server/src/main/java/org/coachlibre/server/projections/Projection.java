package org.coachlibre.server.projections;

/** What a desktop published under one name, as JSON text, and how often it did. */
public record Projection(long version, String json) {}
