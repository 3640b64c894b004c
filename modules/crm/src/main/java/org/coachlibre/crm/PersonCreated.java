package org.coachlibre.crm;

/** A person was added. Published once durable. */
public record PersonCreated(PersonId person) {}
