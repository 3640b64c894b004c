package org.coachlibre.server.booking.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;

/** The style sheet and the script of the pages: read once, kept by browsers for ever under a name that changes with them. */
final class Assets {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final byte[] css = read("booking.css");
    private final byte[] js = read("booking.js");

    /** Changes when a file does. */
    String version() {
        byte[] hash = Tokens.hash(java.util.Arrays.hashCode(css) + "/" + java.util.Arrays.hashCode(js));
        return HexFormat.of().formatHex(hash, 0, 6);
    }

    List<Route> routes() {
        Reply style = Reply.bytes(200, "text/css; charset=utf-8", css).cacheControl(FOR_EVER);
        Reply script = Reply.bytes(200, "text/javascript; charset=utf-8", js).cacheControl(FOR_EVER);
        return List.of(
                Route.get("/_coachlibre/booking.css", Scope.STUDIO, exchange -> style)
                        .withQuick(exchange -> style),
                Route.get("/_coachlibre/booking.js", Scope.STUDIO, exchange -> script)
                        .withQuick(exchange -> script));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
