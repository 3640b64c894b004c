/** The studio with its window: start, ports over the open practice, what goes on in the background. */
@NullMarked
package org.coachlibre.app.desk;

import org.jspecify.annotations.NullMarked;
