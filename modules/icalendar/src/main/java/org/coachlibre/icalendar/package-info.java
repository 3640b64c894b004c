/**
 * iCalendar (RFC 5545) and iTIP (RFC 5546) in our words. {@link org.coachlibre.icalendar.CalendarWriter} writes one session,
 * {@link org.coachlibre.icalendar.CalendarReader} reads somebody's calendar file. Pure: no clock, no network, no files.
 * Recurrence rules are worked out by lib-recur; its types do not leave this package.
 */
@NullMarked
package org.coachlibre.icalendar;

import org.jspecify.annotations.NullMarked;
