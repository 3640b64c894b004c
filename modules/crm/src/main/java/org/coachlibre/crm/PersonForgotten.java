package org.coachlibre.crm;

/** A person was forgotten for good, in every room ({@link PersonTraces}). Published once durable. */
public record PersonForgotten(PersonId person) {}
