/** The time engine: decides which starts may be booked. Pure: no clock, no default zone, no input or output. */
@NullMarked
package org.coachlibre.availability;

import org.jspecify.annotations.NullMarked;
