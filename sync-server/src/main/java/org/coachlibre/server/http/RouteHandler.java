package org.coachlibre.server.http;

/** Answers one request, on a virtual thread. It may block. */
@FunctionalInterface
public interface RouteHandler {
    /** @throws Exception a bug or a broken machine: answered as 500, 503 or 507 without details; {@link HttpProblem} as it says */
    Reply handle(Exchange exchange) throws Exception;
}
