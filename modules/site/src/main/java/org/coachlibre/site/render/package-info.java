/** Blocks and pages as HTML, escaped by default. */
@NullMarked
package org.coachlibre.site.render;

import org.jspecify.annotations.NullMarked;
