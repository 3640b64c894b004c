/** Published sites: contents by hash, releases, the switch from one to the next. */
@NullMarked
package org.coachlibre.server.releases;

import org.jspecify.annotations.NullMarked;
