/** The people a coach works with. */
@NullMarked
package org.coachlibre.crm;

import org.jspecify.annotations.NullMarked;
