/** Enrolled devices: one-time codes, tokens, incarnations. */
@NullMarked
package org.coachlibre.server.devices;

import org.jspecify.annotations.NullMarked;
