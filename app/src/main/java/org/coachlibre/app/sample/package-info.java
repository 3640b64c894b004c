/** A believable practice to explore: invented people, a year of sessions, a site. */
@NullMarked
package org.coachlibre.app.sample;

import org.jspecify.annotations.NullMarked;
