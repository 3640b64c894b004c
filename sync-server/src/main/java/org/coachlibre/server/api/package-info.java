/** The device API under /api/v1. */
@NullMarked
package org.coachlibre.server.api;

import org.jspecify.annotations.NullMarked;
