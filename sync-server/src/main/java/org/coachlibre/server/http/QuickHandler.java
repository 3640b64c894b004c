package org.coachlibre.server.http;

import org.jspecify.annotations.Nullable;

/**
 * Answers from memory on the network thread, when it can. It must not block, read the body or touch the database: null sends
 * the request on to the route's {@link RouteHandler}.
 */
@FunctionalInterface
public interface QuickHandler {
    @Nullable
    Reply find(Exchange exchange);
}
