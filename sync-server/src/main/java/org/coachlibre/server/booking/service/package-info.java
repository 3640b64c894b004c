/** Who gets which time: every change of a booking, and the slots pages show. */
@NullMarked
package org.coachlibre.server.booking.service;

import org.jspecify.annotations.NullMarked;
