/** The client's pages as markup. */
@NullMarked
package org.coachlibre.server.booking.page;

import org.jspecify.annotations.NullMarked;
