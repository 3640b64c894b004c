package org.coachlibre.crm;

/**
 * Two records were found to be one person; {@code kept} now answers for both. Published once durable; when the merge is taken
 * back, a {@link PersonChanged} for each follows.
 */
public record PeopleMerged(PersonId kept, PersonId merged) {}
