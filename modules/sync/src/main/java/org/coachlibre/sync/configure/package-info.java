/** Wires sync. */
@NullMarked
package org.coachlibre.sync.configure;

import org.jspecify.annotations.NullMarked;
