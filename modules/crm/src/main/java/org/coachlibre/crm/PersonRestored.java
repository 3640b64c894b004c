package org.coachlibre.crm;

/** A person came back from the archive. Published once durable. */
public record PersonRestored(PersonId person) {}
