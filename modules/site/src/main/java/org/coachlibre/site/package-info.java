/** The coach's web site: blocks, themes, generator. */
@NullMarked
package org.coachlibre.site;

import org.jspecify.annotations.NullMarked;
