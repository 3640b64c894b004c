package org.coachlibre.server.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.coachlibre.syncprotocol.WireCodec;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The answer to a request. The security headers are added to every one; unless {@code Cache-Control} is set, it is {@code
 * no-store}. Immutable: an answer may be kept and given again.
 */
public final class Reply {
    private static final WireCodec CODEC = new WireCodec();
    private static final HttpField NO_STORE = new PreEncodedHttpField("Cache-Control", "no-store");

    private final int status;
    private final List<HttpField> fields;
    private final byte[] body;

    private Reply(int status, List<HttpField> fields, byte[] body) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    public static Reply html(int status, String page) {
        return bytes(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code value}: a record of the wire. */
    public static Reply json(int status, Object value) {
        return bytes(status, "application/json", CODEC.write(value));
    }

    public static Reply text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, List.of(), new byte[0]);
    }

    /** @param status 301, 302, 303, 307 or 308 */
    public static Reply redirect(int status, String location) {
        return empty(status).header("Location", URI.create(location).toASCIIString());
    }

    /** {@code body} is not copied and must not change. */
    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(status, List.of(new PreEncodedHttpField("Content-Type", contentType)), body);
    }

    /** A file to keep, such as {@code session.ics}; the name is plain ASCII without quotes. */
    public static Reply file(String contentType, String name, byte[] body) {
        if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("not a plain file name");
        }
        return bytes(200, contentType, body).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The same answer with one header more. */
    public Reply header(String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7F || c > 0xFF)) {
            throw new IllegalArgumentException("not a header value: " + name);
        }
        List<HttpField> more = new ArrayList<>(fields);
        more.add(new PreEncodedHttpField(name, value));
        return new Reply(status, more, body);
    }

    /** The same answer with {@code Cache-Control}, for instance {@code public, max-age=60}. */
    public Reply cacheControl(String value) {
        return header("Cache-Control", value);
    }

    public int status() {
        return status;
    }

    /** Never to be changed. */
    public byte[] body() {
        return body;
    }

    /** Every header of this answer's own, the caching rule included. */
    public List<HttpField> fields() {
        if (fields.stream().anyMatch(field -> field.getName().equals("Cache-Control"))) {
            return fields;
        }
        List<HttpField> more = new ArrayList<>(fields);
        more.add(NO_STORE);
        return more;
    }
}
