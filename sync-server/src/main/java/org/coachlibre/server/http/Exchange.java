package org.coachlibre.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request on its way through a route. Used by one thread at a time. */
public final class Exchange {
    /** The longest form, in bytes. */
    public static final int MAX_FORM = 64_000;

    private static final WireCodec CODEC = new WireCodec();

    private final Request request;
    private final Caller caller;
    private final Map<String, String> parameters;
    private final Clock clock;
    private @Nullable Form query;

    /**
     * Who asks, and how: all of it decided by the front door.
     *
     * @param studio of the host or of the token, by the route's scope
     * @param address of the visitor, normalised; behind a trusted proxy the one that the proxy tells
     * @param origin scheme, host and port as the visitor typed them
     */
    public record Caller(
            String requestId,
            @Nullable Studio studio,
            @Nullable Device device,
            String address,
            String addressClass,
            String origin,
            boolean secure) {}

    public Exchange(Request request, Caller caller, Map<String, String> parameters, Clock clock) {
        this.request = request;
        this.caller = caller;
        this.parameters = parameters;
        this.clock = clock;
    }

    public String method() {
        return request.getMethod();
    }

    /** The studio that the host (scope STUDIO) or the token (scope DEVICE) names; the only one this request may touch. */
    public Studio studio() {
        if (caller.studio() == null) {
            throw new IllegalStateException("a route of this scope has no studio");
        }
        return caller.studio();
    }

    /** The device whose token was shown; only for scope DEVICE. */
    public Device device() {
        if (caller.device() == null) {
            throw new IllegalStateException("a route of this scope has no device");
        }
        return caller.device();
    }

    /** The varying segment {@code name} of the route's template, decoded. */
    public String path(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no segment " + name);
        }
        return value;
    }

    /** The varying segment as an identifier; 404 when it is none. */
    public UUID pathId(String name) {
        try {
            return UUID.fromString(path(name));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound();
        }
    }

    /** The query's {@code name}; empty when absent or blank. */
    public Optional<String> query(String name) {
        if (query == null) {
            String raw = request.getHttpURI().getQuery();
            query = Form.parse(raw == null ? new byte[0] : raw.getBytes(StandardCharsets.UTF_8));
        }
        String value = query.text(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A whole number in the query, or {@code otherwise} when absent; 400 when it is none. */
    public long queryNumber(String name, long otherwise) {
        Optional<String> value = query(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(value.get());
        } catch (NumberFormatException e) {
            throw HttpProblem.badRequest(name + " must be a whole number.");
        }
    }

    /** The body as a form of at most {@link #MAX_FORM} bytes. */
    public Form form() throws IOException {
        String type = header("Content-Type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new HttpProblem(415, "UNSUPPORTED", "A form must be application/x-www-form-urlencoded.");
        }
        return Form.parse(body(MAX_FORM));
    }

    /** The body as a record of the wire, within the codec's limits. */
    public <T> T json(Class<T> type) throws IOException {
        try {
            return CODEC.read(body(WireCodec.MAX_DOCUMENT), type);
        } catch (MalformedMessage e) {
            throw HttpProblem.badRequest(e.sentence());
        }
    }

    /** The whole body; 413 when it is longer than {@code most} bytes. */
    public byte[] body(int most) throws IOException {
        return new BodyReader(request).readAll(most);
    }

    /** The body as a stream; the caller limits how much it takes. Blocking. */
    public InputStream stream() {
        return Content.Source.asInputStream(request);
    }

    /** The announced length of the body in bytes; -1 when not announced. */
    public long announcedLength() {
        return request.getLength();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** The visitor's address, for limits; never written anywhere. IPv6 as its /64 network. */
    public String clientAddress() {
        return caller.address();
    }

    /** What kind of address it is, for the log: {@code loopback}, {@code private} or {@code public}. */
    public String addressClass() {
        return caller.addressClass();
    }

    /** Scheme, host and port as the visitor typed them, without a slash at the end. */
    public String origin() {
        return caller.origin();
    }

    /** Whether the visitor's connection is encrypted, here or at the trusted proxy. */
    public boolean secure() {
        return caller.secure();
    }

    /** What the answer and the log line have in common. */
    public String requestId() {
        return caller.requestId();
    }

    /** The server's time. */
    public Instant now() {
        return clock.instant();
    }

    /** The language the browser asks for; English when neither. */
    public Language language() {
        return language(request.getHeaders().get("Accept-Language"));
    }

    /** The better of French and English for an {@code Accept-Language}. */
    public static Language language(@Nullable String accepted) {
        if (accepted == null || accepted.length() > 500) {
            return Language.ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            Locale best = Locale.lookup(ranges, List.of(Locale.FRENCH, Locale.ENGLISH));
            return best == null ? Language.ENGLISH : Language.of(best);
        } catch (IllegalArgumentException e) {
            return Language.ENGLISH;
        }
    }
}
