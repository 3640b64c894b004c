/** The rules of the house as tests, so that a broken arrow breaks the build. */
@NullMarked
package org.coachlibre.testkit.architecture;

import org.jspecify.annotations.NullMarked;
