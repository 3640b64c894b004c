/** The composition root: the only place that knows every room. */
@NullMarked
package org.coachlibre.app;

import org.jspecify.annotations.NullMarked;
