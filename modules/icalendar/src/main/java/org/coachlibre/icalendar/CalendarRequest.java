package org.coachlibre.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to read out of a calendar.
 *
 * @param zone the reader's zone: gives all-day events and times without a zone their place
 * @param from events that end at or before this are left out
 * @param until events that start at or after this are left out
 * @param ownAddresses the reader's e-mail addresses: an invitation declined by one of them does not block
 * @param unansweredBlocks whether an invitation without an answer blocks
 */
public record CalendarRequest(
        ZoneId zone, Instant from, Instant until, Set<String> ownAddresses, boolean unansweredBlocks) {

    public CalendarRequest {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("The window must end after it starts: " + from + " to " + until);
        }
        ownAddresses = ownAddresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A reading without own addresses, where unanswered invitations block. */
    public static CalendarRequest of(ZoneId zone, Instant from, Instant until) {
        return new CalendarRequest(zone, from, until, Set.of(), true);
    }
}
