/** How often something may be asked. */
@NullMarked
package org.coachlibre.server.limits;

import org.jspecify.annotations.NullMarked;
