/** Messages that visitors and clients send. */
@NullMarked
package org.coachlibre.correspondence;

import org.jspecify.annotations.NullMarked;
