/** What the client's browser may ask. */
@NullMarked
package org.coachlibre.server.booking.web;

import org.jspecify.annotations.NullMarked;
