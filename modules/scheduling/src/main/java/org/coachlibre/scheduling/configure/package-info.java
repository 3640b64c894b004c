/** How the calendar is put together. */
@NullMarked
package org.coachlibre.scheduling.configure;

import org.jspecify.annotations.NullMarked;
