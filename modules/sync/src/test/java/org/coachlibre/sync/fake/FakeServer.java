package org.coachlibre.sync.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.coachlibre.syncprotocol.DeviceInfo;
import org.coachlibre.syncprotocol.DeviceList;
import org.coachlibre.syncprotocol.EnrolAnswer;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.IncarnationAnswer;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.Problem;
import org.coachlibre.syncprotocol.ProjectionVersion;
import org.coachlibre.syncprotocol.TokenAnswer;
import org.coachlibre.syncprotocol.WireCodec;

/** The device API over loopback. */
public final class FakeServer implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** One request as the test sees it: {@code "POST push"}. */
    public record Seen(String method, String path, int bytes) {
        public boolean is(String line) {
            return (method + " " + path).startsWith(line);
        }
    }

    /** What a fault does to a request. */
    public enum Fault {
        /** The connection is cut before anything happens. */
        CUT_BEFORE,
        /** Everything happens, and the reply is lost. */
        CUT_AFTER,
        /** Everything happens, and half of the reply is lost. */
        TRUNCATED,
        /** The server answers 503. */
        UNAVAILABLE
    }

    private record PlannedFault(Predicate<Seen> on, Fault fault) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WireCodec codec = new WireCodec();
    private final UUID studio = UUID.randomUUID();
    private final Map<String, UUID> tokens = new HashMap<>();
    private final Map<UUID, String> deviceNames = new HashMap<>();
    private final Map<UUID, Long> incarnations = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<PlannedFault> faults = new CopyOnWriteArrayList<>();
    private volatile PlannedFault lasting;
    private final AtomicLong bytesReceived = new AtomicLong();
    private volatile Runnable beforeActivation = () -> {};
    private int wrongCodes;
    private final FakeLog log = new FakeLog();
    private final FakeReleases releases = new FakeReleases();
    private final Map<String, Long> projectionVersions = new HashMap<>();
    private final Map<String, String> projections = new HashMap<>();

    public FakeServer() {
        this(null);
    }

    /** @param tls speaks https with it when given */
    public FakeServer(SSLContext tls) {
        try {
            InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            if (tls == null) {
                http = HttpServer.create(loopback, 0);
            } else {
                HttpsServer https = HttpsServer.create(loopback, 0);
                https.setHttpsConfigurator(new HttpsConfigurator(tls));
                http = https;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.setExecutor(threads);
        http.createContext("/api/v1/", this::handle);
        http.start();
    }

    public URI address() {
        String scheme = http instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://localhost:" + http.getAddress().getPort());
    }

    public FakeLog log() {
        return log;
    }

    public FakeReleases releases() {
        return releases;
    }

    public synchronized String newCode() {
        codes.add("CODE-" + (codes.size() + 1000));
        wrongCodes = 0;
        return codes.getLast();
    }

    public List<Seen> seen(String line) {
        return seen.stream().filter(one -> one.is(line)).toList();
    }

    public long bytesReceived() {
        return bytesReceived.get();
    }

    /** The next request whose line begins so fails. */
    public void fail(String line, Fault fault) {
        faults.add(new PlannedFault(one -> one.is(line), fault));
    }

    /** Every second request whose line begins so fails. */
    public void failEverySecond(String line, Fault fault) {
        AtomicLong count = new AtomicLong();
        lasting = new PlannedFault(one -> one.is(line) && count.incrementAndGet() % 2 == 0, fault);
    }

    /** Runs before each activation is looked at. */
    public void beforeActivation(Runnable action) {
        beforeActivation = action;
    }

    public synchronized void revokeAll() {
        tokens.clear();
    }

    public synchronized String projection(String name) {
        return projections.get(name);
    }

    /** Another computer puts a projection. */
    public synchronized void putProjection(String name, String body) {
        projections.put(name, body);
        projectionVersions.merge(name, 1L, Long::sum);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        log.wake();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int head = exchange.getRequestHeaders().entrySet().stream()
                .mapToInt(header ->
                        header.getKey().length() + header.getValue().getFirst().length() + 4)
                .sum();
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        Seen request = new Seen(exchange.getRequestMethod(), path, body.length);
        seen.add(request);
        bytesReceived.addAndGet(
                body.length + head + exchange.getRequestURI().toString().length() + 15);
        Fault fault = fault(request);
        if (fault == Fault.CUT_BEFORE) {
            exchange.close();
            return;
        }
        FakeReply reply = fault == Fault.UNAVAILABLE ? problem(503, "UNAVAILABLE") : safely(exchange, path, body);
        if (fault == Fault.CUT_AFTER) {
            exchange.close();
            return;
        }
        byte[] json = reply.body() == null ? new byte[0] : codec.write(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), json.length == 0 ? -1 : json.length);
        if (json.length > 0) {
            exchange.getResponseBody().write(json, 0, fault == Fault.TRUNCATED ? json.length / 2 : json.length);
        }
        exchange.close();
    }

    private synchronized Fault fault(Seen request) {
        Optional<PlannedFault> planned =
                faults.stream().filter(one -> one.on().test(request)).findFirst();
        planned.ifPresent(faults::remove);
        if (planned.isEmpty() && lasting != null && lasting.on().test(request)) {
            return lasting.fault();
        }
        return planned.map(PlannedFault::fault).orElse(null);
    }

    private FakeReply safely(HttpExchange exchange, String path, byte[] body) {
        try {
            return answer(exchange, path, body);
        } catch (MalformedMessage e) {
            return problem(400, "MALFORMED");
        } catch (RuntimeException e) {
            return problem(500, "FAILED_" + e.getClass().getSimpleName());
        }
    }

    private FakeReply answer(HttpExchange exchange, String path, byte[] body) throws MalformedMessage {
        String line = exchange.getRequestMethod() + " " + path;
        if (line.equals("POST enrol")) {
            return enrol(codec.read(body, EnrolRequest.class));
        }
        UUID device = device(exchange);
        if (device == null) {
            return problem(401, "UNAUTHORIZED");
        }
        String[] parts = path.split("/");
        return switch (exchange.getRequestMethod() + " " + parts[0]) {
            case "GET devices" -> devices(device);
            case "DELETE devices" -> revoke(UUID.fromString(parts[1]));
            case "POST token" -> rotate(device);
            case "POST incarnation" -> new FakeReply(200, new IncarnationAnswer(nextIncarnation(device)));
            case "GET events" -> log.events(query(exchange));
            case "GET snapshot" ->
                new FakeReply(200, log.snapshot(query(exchange).get("page")));
            case "POST push" -> log.push(device, incarnation(device), body);
            case "PUT projections" -> putProjection(exchange, parts[1], body);
            case "POST releases" -> parts.length == 1 ? releases.create(body) : activate(parts[1], body);
            case "GET releases" ->
                parts.length == 1 ? releases.history() : releases.manifest(UUID.fromString(parts[1]));
            case "PUT blobs" -> releases.blob(parts[1], body);
            default -> problem(404, "NOT_FOUND");
        };
    }

    private FakeReply activate(String release, byte[] body) throws MalformedMessage {
        beforeActivation.run();
        return releases.activate(UUID.fromString(release), body);
    }

    private synchronized FakeReply enrol(EnrolRequest request) {
        if (wrongCodes > 5) {
            return problem(429, "LOCKED");
        }
        if (!codes.remove(request.code())) {
            wrongCodes++;
            return problem(403, "WRONG_CODE");
        }
        UUID device = UUID.randomUUID();
        String token = "token-" + UUID.randomUUID();
        tokens.put(token, device);
        deviceNames.put(device, request.deviceName());
        incarnations.put(device, 0L);
        return new FakeReply(
                200, new EnrolAnswer(studio, "claire", device, token, address().toString(), NOW, log.epoch()));
    }

    private synchronized UUID device(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null || !header.startsWith("Bearer ") ? null : tokens.get(header.substring(7));
    }

    private synchronized FakeReply devices(UUID asking) {
        return new FakeReply(
                200,
                new DeviceList(deviceNames.entrySet().stream()
                        .map(entry -> new DeviceInfo(
                                entry.getKey(),
                                entry.getValue(),
                                NOW,
                                null,
                                entry.getKey().equals(asking)))
                        .toList()));
    }

    private synchronized FakeReply revoke(UUID device) {
        if (deviceNames.remove(device) == null) {
            return problem(404, "NOT_FOUND");
        }
        tokens.values().removeIf(device::equals);
        return new FakeReply(204, null);
    }

    private synchronized FakeReply rotate(UUID device) {
        tokens.values().removeIf(device::equals);
        String token = "token-" + UUID.randomUUID();
        tokens.put(token, device);
        return new FakeReply(200, new TokenAnswer(token));
    }

    private synchronized long nextIncarnation(UUID device) {
        return incarnations.merge(device, 1L, Long::sum);
    }

    private synchronized long incarnation(UUID device) {
        return incarnations.get(device);
    }

    private synchronized FakeReply putProjection(HttpExchange exchange, String name, byte[] body) {
        long version = projectionVersions.getOrDefault(name, 0L);
        String expected = exchange.getRequestHeaders().getFirst("If-Match");
        if (expected == null) {
            return problem(428, "IF_MATCH_MISSING");
        }
        if (!name.equals("booking") && !name.equals("mail")) {
            return problem(404, "NOT_FOUND");
        }
        if (!expected.equals("\"" + version + "\"")) {
            return new FakeReply(412, new ProjectionVersion(version));
        }
        putProjection(name, new String(body, StandardCharsets.UTF_8));
        return new FakeReply(200, new ProjectionVersion(version + 1));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    static FakeReply problem(int status, String code) {
        return new FakeReply(status, new Problem(code, "A sentence.", "r-1"));
    }
}
