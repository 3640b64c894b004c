package org.coachlibre.scheduling;

/**
 * Something in the calendar changed; published once durable, after each change of any kind.
 *
 * @param offer whether hours, types or busy times changed, so that the server must be told
 */
public record CalendarChanged(boolean offer) {}
