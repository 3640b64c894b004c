/** The site as JSON, with its format version. */
@NullMarked
package org.coachlibre.site.content;

import org.jspecify.annotations.NullMarked;
