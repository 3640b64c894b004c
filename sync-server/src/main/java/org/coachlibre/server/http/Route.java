package org.coachlibre.server.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing the server can be asked. A GET route also answers HEAD and must not change anything.
 *
 * @param method GET, POST, PUT or DELETE
 * @param template the path, with {@code {name}} for a segment that varies, such as {@code /{lang}/book/{typeId}}
 * @param quick tried first for cached answers; null: always {@code handler}
 */
public record Route(
        String method,
        String template,
        Scope scope,
        RouteHandler handler,
        @Nullable QuickHandler quick) {
    public Route {
        Objects.requireNonNull(method);
        Objects.requireNonNull(scope, "every route declares its scope");
        Objects.requireNonNull(handler);
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("a template starts with a slash: " + template);
        }
    }

    public static Route get(String template, Scope scope, RouteHandler handler) {
        return new Route("GET", template, scope, handler, null);
    }

    public static Route post(String template, Scope scope, RouteHandler handler) {
        return new Route("POST", template, scope, handler, null);
    }

    public static Route put(String template, Scope scope, RouteHandler handler) {
        return new Route("PUT", template, scope, handler, null);
    }

    public static Route delete(String template, Scope scope, RouteHandler handler) {
        return new Route("DELETE", template, scope, handler, null);
    }

    /** The same route with an answer from memory tried first. */
    public Route withQuick(QuickHandler answer) {
        return new Route(method, template, scope, handler, answer);
    }
}
