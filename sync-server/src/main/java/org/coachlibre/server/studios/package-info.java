/** The studios of this server and the names they are reached by. */
@NullMarked
package org.coachlibre.server.studios;

import org.jspecify.annotations.NullMarked;
