/** What mails about bookings say. */
@NullMarked
package org.coachlibre.server.booking.letters;

import org.jspecify.annotations.NullMarked;
