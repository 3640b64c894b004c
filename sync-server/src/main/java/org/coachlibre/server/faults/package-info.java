/** Named places where a test may break the machine. */
@NullMarked
package org.coachlibre.server.faults;

import org.jspecify.annotations.NullMarked;
