/** The server's commands. */
@NullMarked
package org.coachlibre.server.cli;

import org.jspecify.annotations.NullMarked;
