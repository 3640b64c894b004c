/** Where outcomes are kept. */
@NullMarked
package org.coachlibre.server.push.store;

import org.jspecify.annotations.NullMarked;
