/** The calendar: session types, hours, bookings and busy times. What other rooms may see of it is in this package. */
@NullMarked
package org.coachlibre.scheduling;

import org.jspecify.annotations.NullMarked;
