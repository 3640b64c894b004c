/** The append-only log of each studio, and waiting for it. */
@NullMarked
package org.coachlibre.server.events;

import org.jspecify.annotations.NullMarked;
