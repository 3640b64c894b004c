/** Jetty: the front door, the fast path for published files, TLS. */
@NullMarked
package org.coachlibre.server.web;

import org.jspecify.annotations.NullMarked;
