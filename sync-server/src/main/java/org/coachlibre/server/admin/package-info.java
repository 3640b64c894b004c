/** Commands for the operator of a running server, over a private local socket. */
@NullMarked
package org.coachlibre.server.admin;

import org.jspecify.annotations.NullMarked;
