/** The requests of the device API. */
@NullMarked
package org.coachlibre.sync.http;

import org.jspecify.annotations.NullMarked;
