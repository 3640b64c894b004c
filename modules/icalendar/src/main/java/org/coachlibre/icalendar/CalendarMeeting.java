package org.coachlibre.icalendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One meeting to be written as a calendar object. The same meeting keeps the same {@code uid} for ever, in mail, feed and
 * CalDAV.
 *
 * @param uid stable and unique in the world, such as {@code BOOKING-ID@coachlibre}
 * @param sequence grows by at least one with each change of time, place or status; 0 at first (RFC 5546 section 2.1.4)
 * @param stamp when this version was made
 * @param start inclusive
 * @param end exclusive; after {@code start}
 * @param summary the title that calendars show
 * @param description longer text with line breaks; may be empty
 * @param location an address or a link; may be empty
 * @param url where to manage the meeting
 * @param organizer who invites; left out of a {@link CalendarMethod#PUBLISH} when empty
 * @param attendees who is invited
 */
public record CalendarMeeting(
        String uid,
        int sequence,
        Instant stamp,
        Instant start,
        Instant end,
        String summary,
        String description,
        String location,
        Optional<String> url,
        Optional<CalendarParty> organizer,
        List<CalendarParty> attendees) {

    public CalendarMeeting {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("A meeting needs a UID");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence cannot be negative: " + sequence);
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A meeting must end after it starts: " + start + " to " + end);
        }
        attendees = List.copyOf(attendees);
    }
}
