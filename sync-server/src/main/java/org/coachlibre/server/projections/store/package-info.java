/** Where projections are kept. */
@NullMarked
package org.coachlibre.server.projections.store;

import org.jspecify.annotations.NullMarked;
