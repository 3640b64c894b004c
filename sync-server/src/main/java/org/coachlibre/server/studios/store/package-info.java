/** Where studios are kept. */
@NullMarked
package org.coachlibre.server.studios.store;

import org.jspecify.annotations.NullMarked;
