/** Light and dark, accent, type and motion. */
@NullMarked
package org.coachlibre.ui.theme;

import org.jspecify.annotations.NullMarked;
