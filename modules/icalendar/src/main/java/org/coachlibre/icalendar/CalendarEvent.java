package org.coachlibre.icalendar;

import java.time.Instant;

/**
 * One time at which something is in a calendar. A repeated event gives one of these for each time it takes place.
 *
 * @param uid the meeting's identifier, the same for each time of a repeated one
 * @param recurrence tells the times of one {@code uid} apart: the time planned by the rule, {@code ""} for a single event
 * @param sequence the meeting's version
 * @param summary its title; may be empty
 * @param location its place; may be empty
 * @param start inclusive; the start of the local day of the asked zone for an all-day event
 * @param end exclusive; not before {@code start}
 * @param allDay whether it is given in whole days
 * @param blocks whether the time is taken: not when transparent, cancelled or declined
 */
public record CalendarEvent(
        String uid,
        String recurrence,
        int sequence,
        String summary,
        String location,
        Instant start,
        Instant end,
        boolean allDay,
        boolean blocks) {}
