/** Puts the booking module together. */
@NullMarked
package org.coachlibre.server.booking.configure;

import org.jspecify.annotations.NullMarked;
