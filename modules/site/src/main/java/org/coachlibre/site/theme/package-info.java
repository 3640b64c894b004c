/** The six themes: colours, type and shapes as design tokens, with their contrast. */
@NullMarked
package org.coachlibre.site.theme;

import org.jspecify.annotations.NullMarked;
