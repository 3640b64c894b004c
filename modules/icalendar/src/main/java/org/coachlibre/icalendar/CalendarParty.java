package org.coachlibre.icalendar;

/**
 * Somebody who takes part.
 *
 * @param name as people write it; may be empty
 * @param email the bare address, without {@code mailto:}
 */
public record CalendarParty(String name, String email) {}
