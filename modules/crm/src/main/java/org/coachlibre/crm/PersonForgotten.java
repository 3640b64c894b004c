package org.coachlibre.crm;

/** A person was forgotten for good: every room deletes what it knows of them. Published once durable. */
public record PersonForgotten(PersonId person) {}
