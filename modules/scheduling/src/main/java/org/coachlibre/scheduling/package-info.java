/** Session types, hours, bookings and the calendar. */
@NullMarked
package org.coachlibre.scheduling;

import org.jspecify.annotations.NullMarked;
