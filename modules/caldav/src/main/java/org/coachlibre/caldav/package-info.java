/**
 * Calendars on servers (CalDAV: RFC 4791, with discovery of RFC 6764 and changes of RFC 6578) in our words. Start with
 * {@link org.coachlibre.caldav.CalDav}. No window, no database; what is known between two readings is kept by the caller.
 */
@NullMarked
package org.coachlibre.caldav;

import org.jspecify.annotations.NullMarked;
