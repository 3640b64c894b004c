package org.coachlibre.caldav;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * One request.
 *
 * @param body empty for none
 * @param mostBytes of the answer
 */
record DavRequest(String method, URI at, Map<String, String> headers, String body, int mostBytes) {

    static DavRequest find(URI at, int depth, String body, int mostBytes) {
        return xml("PROPFIND", at, depth, body, mostBytes);
    }

    static DavRequest report(URI at, int depth, String body, int mostBytes) {
        return xml("REPORT", at, depth, body, mostBytes);
    }

    private static DavRequest xml(String method, URI at, int depth, String body, int mostBytes) {
        return new DavRequest(
                method,
                at,
                Map.of("Depth", Integer.toString(depth), "Content-Type", "application/xml; charset=utf-8"),
                body,
                mostBytes);
    }

    DavRequest to(URI other) {
        return new DavRequest(method, other, headers, body, mostBytes);
    }

    DavRequest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new DavRequest(method, at, more, body, mostBytes);
    }
}
