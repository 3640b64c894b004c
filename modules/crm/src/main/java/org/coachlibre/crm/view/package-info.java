/** The People place. */
@NullMarked
package org.coachlibre.crm.view;

import org.jspecify.annotations.NullMarked;
