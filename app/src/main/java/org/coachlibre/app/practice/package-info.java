/** What a practice file consists of, across all rooms. Knows no window and no command, so that both can use it. */
@NullMarked
package org.coachlibre.app.practice;

import org.jspecify.annotations.NullMarked;
