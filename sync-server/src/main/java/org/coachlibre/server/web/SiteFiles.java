package org.coachlibre.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import org.coachlibre.server.http.SecurityHeaders;
import org.coachlibre.server.releases.SiteFile;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Sends published files: headers written once, bytes straight from the mapped file, nothing blocks. */
final class SiteFiles {
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField RANGES = new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");
    private static final HttpField REVALIDATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField FOR_EVER =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final HttpField ATTACHMENT = new PreEncodedHttpField(HttpHeader.CONTENT_DISPOSITION, "attachment");
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Predicate<String> routed;

    /** @param routed whether a route of the server answers the request path instead */
    SiteFiles(Predicate<String> routed) {
        this.routed = routed;
    }

    /** What a file is sent with. */
    private record Headers(String tag, boolean routed, HttpFields plain, HttpFields secure) {}

    /** Whether a route stands before {@code file}; found out once. */
    boolean isRouted(SiteFile file, String requestPath) {
        return headers(file, requestPath).routed;
    }

    /** Sends {@code file} with {@code status}, or that it did not change. */
    void send(SiteFile file, int status, boolean secure, Request request, Response response, Callback callback)
            throws IOException {
        Headers headers = headers(file, "/" + file.path());
        HttpFields.Mutable out = response.getHeaders();
        out.add(secure ? headers.secure : headers.plain);
        HttpFields asked = request.getHeaders();
        if (status == 200 && headers.tag.equals(asked.get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, null, callback);
            return;
        }
        ByteBuffer body = null;
        if (file.isCompressible() && asked.contains(HttpHeader.ACCEPT_ENCODING, "gzip")) {
            body = file.compressedBytes();
        }
        if (body != null) {
            out.add(GZIP);
        } else {
            body = file.bytes();
            if (status == 200 && !file.isCompressible()) {
                out.add(RANGES);
                String range = asked.get(HttpHeader.RANGE);
                if (range != null && !asked.contains(HttpHeader.IF_RANGE)) {
                    sendRange(range, body, request, response, callback);
                    return;
                }
            }
        }
        response.setStatus(status);
        out.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        boolean head = request.getMethod().equals("HEAD");
        response.write(true, head ? null : body, callback);
    }

    /** One range of bytes (RFC 9110, section 14), as players ask for; several at once are answered with the whole. */
    private static void sendRange(
            String range, ByteBuffer body, Request request, Response response, Callback callback) {
        int size = body.remaining();
        long[] wanted = range(range, size);
        HttpFields.Mutable out = response.getHeaders();
        if (wanted == null) {
            response.setStatus(200);
        } else if (wanted[0] >= size || wanted[0] > wanted[1]) {
            response.setStatus(416);
            out.put(HttpHeader.CONTENT_RANGE, "bytes */" + size);
            body.limit(0);
        } else {
            response.setStatus(206);
            out.put(HttpHeader.CONTENT_RANGE, "bytes " + wanted[0] + "-" + wanted[1] + "/" + size);
            body.position((int) wanted[0]).limit((int) wanted[1] + 1);
        }
        out.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, request.getMethod().equals("HEAD") ? null : body, callback);
    }

    private static long @Nullable [] range(String header, int size) {
        if (!header.matches("bytes=[0-9]{0,15}-[0-9]{0,15}") || header.endsWith("=-")) {
            return null;
        }
        String[] ends = header.substring("bytes=".length()).split("-", -1);
        if (ends[0].isEmpty()) {
            long count = Math.min(size, Long.parseLong(ends[1]));
            return new long[] {size - count, size - 1L};
        }
        long last = ends[1].isEmpty() ? size - 1L : Math.min(size - 1L, Long.parseLong(ends[1]));
        return new long[] {Long.parseLong(ends[0]), last};
    }

    private Headers headers(SiteFile file, String requestPath) {
        return file.prepared(Headers.class, () -> {
            String tag = "\"" + file.sha256().substring(0, 32) + "\"";
            return new Headers(tag, routed.test(requestPath), fields(file, tag, false), fields(file, tag, true));
        });
    }

    private static HttpFields fields(SiteFile file, String tag, boolean secure) {
        HttpFields.Mutable fields = HttpFields.build();
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, file.contentType()));
        fields.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
        fields.add(file.isForEver() ? FOR_EVER : REVALIDATE);
        if (file.isCompressible()) {
            fields.add(VARY);
        }
        if (file.isDownload()) {
            fields.add(ATTACHMENT);
        }
        if (file.isRun()) {
            SecurityHeaders.addTo(fields, secure);
        } else {
            SecurityHeaders.addSandboxed(fields, secure);
        }
        return fields.asImmutable();
    }
}
