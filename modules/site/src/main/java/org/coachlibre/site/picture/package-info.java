/** Pictures made safe and small. */
@NullMarked
package org.coachlibre.site.picture;

import org.jspecify.annotations.NullMarked;
