/** What the calendar decides without a disk: ports, conflicts, quick entry. */
@NullMarked
package org.coachlibre.scheduling.domain;

import org.jspecify.annotations.NullMarked;
