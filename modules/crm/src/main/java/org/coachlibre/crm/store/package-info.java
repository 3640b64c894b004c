/** The tables of the people room. */
@NullMarked
package org.coachlibre.crm.store;

import org.jspecify.annotations.NullMarked;
