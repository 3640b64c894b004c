package org.coachlibre.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An answer as it came; never compared, its bytes never changed.
 *
 * @param at where it came from in the end: addresses in it are relative to that
 * @param etag empty when there was none
 * @param type media type in lower case
 */
@SuppressWarnings("ArrayRecordComponent")
record DavAnswer(URI at, int status, String etag, String type, byte[] body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a page for people. */
    boolean isWebPage() {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
