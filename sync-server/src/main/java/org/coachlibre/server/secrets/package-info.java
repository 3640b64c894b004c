/** The server's key and what is sealed with it. */
@NullMarked
package org.coachlibre.server.secrets;

import org.jspecify.annotations.NullMarked;
