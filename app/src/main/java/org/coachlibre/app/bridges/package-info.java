/** What one room says, in the words of another: the only place where two rooms that do not know each other meet. */
@NullMarked
package org.coachlibre.app.bridges;

import org.jspecify.annotations.NullMarked;
