/** The Site place: pages, preview, inspector, publishing. */
@NullMarked
package org.coachlibre.site.view;

import org.jspecify.annotations.NullMarked;
