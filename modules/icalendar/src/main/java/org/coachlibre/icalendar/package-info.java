/** iCalendar and iTIP in our words, over ical4j. */
@NullMarked
package org.coachlibre.icalendar;

import org.jspecify.annotations.NullMarked;
