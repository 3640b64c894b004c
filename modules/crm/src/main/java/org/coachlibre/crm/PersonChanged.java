package org.coachlibre.crm;

/** A person’s details changed. Published once durable. */
public record PersonChanged(PersonId person) {}
