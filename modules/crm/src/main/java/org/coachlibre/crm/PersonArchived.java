package org.coachlibre.crm;

/** A person was put away; nothing was deleted. Published once durable. */
public record PersonArchived(PersonId person) {}
