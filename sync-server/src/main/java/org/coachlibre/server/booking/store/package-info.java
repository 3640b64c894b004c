/** Bookings, holds and contact messages in the database. */
@NullMarked
package org.coachlibre.server.booking.store;

import org.jspecify.annotations.NullMarked;
