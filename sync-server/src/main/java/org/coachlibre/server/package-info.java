/** The sync server: published sites, slots and bookings while laptops are closed. */
@NullMarked
package org.coachlibre.server;

import org.jspecify.annotations.NullMarked;
