package org.coachlibre.caldav;

import java.time.Duration;

/**
 * What a server may cost, since its answers may be anything.
 *
 * @param answer bytes of an answer that names things: a principal, calendars, one event
 * @param reading bytes of an answer that lists or holds the events of a calendar
 * @param entries of one answer
 * @param pages of one list of changes
 * @param redirects of one request
 * @param connecting time to reach the server
 * @param answering time for one whole answer
 */
public record CalDavLimits(
        int answer, int reading, int entries, int pages, int redirects, Duration connecting, Duration answering) {
    /** 4 and 64 MB, 100,000 entries, 1,000 pages, 5 redirects, 10 and 120 seconds. */
    public static final CalDavLimits USUAL =
            new CalDavLimits(4_000_000, 64_000_000, 100_000, 1_000, 5, Duration.ofSeconds(10), Duration.ofSeconds(120));
}
