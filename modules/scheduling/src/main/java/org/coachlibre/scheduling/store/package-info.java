/** The calendar in the practice file. */
@NullMarked
package org.coachlibre.scheduling.store;

import org.jspecify.annotations.NullMarked;
