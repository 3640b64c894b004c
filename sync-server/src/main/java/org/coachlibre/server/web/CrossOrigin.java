package org.coachlibre.server.web;

import java.net.URI;
import java.util.Locale;
import org.coachlibre.server.http.HttpProblem;
import org.eclipse.jetty.server.Request;

/** Refuses forms that another site's page submits with a visitor's browser. */
final class CrossOrigin {
    private CrossOrigin() {}

    /** @throws HttpProblem 403 when the browser says that the request comes from another origin than {@code host} */
    static void refuse(Request request, String host) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refused();
        }
        String origin = request.getHeaders().get("Origin");
        if (origin == null) {
            return;
        }
        try {
            URI uri = URI.create(origin);
            boolean same = uri.getHost() != null
                    && uri.getHost().toLowerCase(Locale.ROOT).equals(host)
                    && port(uri) == port(request);
            if (!same) {
                throw refused();
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    // Behind a proxy the scheme here is not the visitor's: a default port counts as one whatever the scheme.
    private static int port(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    }

    private static int port(Request request) {
        int port = request.getHttpURI().getPort();
        return port == 80 || port == 443 ? -1 : port;
    }

    private static HttpProblem refused() {
        return new HttpProblem(403, "CROSS_ORIGIN", "The request comes from a page of another site.");
    }
}
