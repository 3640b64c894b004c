/** Where the logs are kept. */
@NullMarked
package org.coachlibre.server.events.store;

import org.jspecify.annotations.NullMarked;
