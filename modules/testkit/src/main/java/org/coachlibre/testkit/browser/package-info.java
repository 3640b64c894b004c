/** A real browser and a real HTML checker for tests of pages. */
@NullMarked
package org.coachlibre.testkit.browser;

import org.jspecify.annotations.NullMarked;
