/** What is booked and what may be: pure. */
@NullMarked
package org.coachlibre.server.booking.domain;

import org.jspecify.annotations.NullMarked;
