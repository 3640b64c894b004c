/** Markup that a person brought along, cleaned of everything that could run, load or deceive. */
@NullMarked
package org.coachlibre.site.html;

import org.jspecify.annotations.NullMarked;
