/** The calendar's screens and their models. */
@NullMarked
package org.coachlibre.scheduling.view;

import org.jspecify.annotations.NullMarked;
