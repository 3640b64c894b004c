/** A calendar server to be talked to by tests. */
@NullMarked
package org.coachlibre.testkit.caldav;

import org.jspecify.annotations.NullMarked;
