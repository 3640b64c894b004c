/** What the server writes down about itself: JSON lines without personal data. */
@NullMarked
package org.coachlibre.server.logs;

import org.jspecify.annotations.NullMarked;
