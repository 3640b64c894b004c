/** Where releases are kept. */
@NullMarked
package org.coachlibre.server.releases.store;

import org.jspecify.annotations.NullMarked;
