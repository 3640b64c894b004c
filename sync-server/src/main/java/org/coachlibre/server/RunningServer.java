package org.coachlibre.server;

import java.util.List;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.RouteTable;
import org.coachlibre.server.modules.ServerContext;

/** A server that listens. Closing it lets what runs end (at most 5 seconds), then stops and frees the folder. */
public interface RunningServer extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** The address of the device API. */
    String url();

    /** The address of the pages of the studio with this slug. */
    String studioUrl(String slug);

    /** Makes a studio with a slug and returns a one-time code for it. @throws IllegalArgumentException when it cannot be made */
    String createStudio(String slug);

    /** A new one-time code for a studio. */
    String issueCode(String slug);

    /** The routes of the whole server, for tests that call every one. */
    RouteTable routes();

    /** What modules were given, for tests that look behind the routes. */
    ServerContext context();

    /** Does at once what happens about every second by the server's clock: planned releases, expiry, TLS files. */
    void tick();

    /** Does at once what happens daily: old releases, contents, events and outcomes are forgotten. */
    void cleanUp();

    @Override
    void close();

    /** A list of every route in words, for the operator's eye. */
    default List<String> listRoutes() {
        return routes().listRoutes().stream().map(RunningServer::words).sorted().toList();
    }

    private static String words(Route route) {
        return route.method() + " " + route.template() + " " + route.scope();
    }
}
