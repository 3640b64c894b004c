/** Our figures beside the named peers'. */
@NullMarked
package org.coachlibre.benchmarks;

import org.jspecify.annotations.NullMarked;
