package org.coachlibre.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.server.faults.InjectedFault;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.EnrolAnswer;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.FileChange;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.RootHash;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.testkit.MutableClock;

/** A real server on any free port of loopback, and clients that speak to it as laptops and browsers do. */
final class ServerFixture implements AutoCloseable {
    static {
        // The JDK's client may name another host than it connects to only when it is told so.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length,connection");
    }

    static final WireCodec CODEC = new WireCodec();
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    final MutableClock clock = new MutableClock(Instant.parse("2026-06-15T08:00:00Z"));
    final ByteArrayOutputStream log = new ByteArrayOutputStream();
    final Faults faults = new Faults();
    private final ServerOptions options;
    private RunningServer server;

    /** Breaks the work at the points that a test names. */
    static final class Faults implements FaultPoints {
        private volatile String armed = "";

        void arm(String point) {
            armed = point;
        }

        @Override
        public void reach(String point) {
            if (point.equals(armed)) {
                armed = "";
                throw new InjectedFault(point);
            }
        }
    }

    /** A laptop: its token and who it is. */
    record Laptop(ServerFixture server, EnrolAnswer enrolled) {
        HttpResponse<String> get(String path) {
            return server.send(request(path).GET());
        }

        HttpResponse<String> post(String path, Object body) {
            return server.send(request(path).POST(json(body)));
        }

        HttpResponse<String> put(String path, Object body, long version) {
            return server.send(
                    request(path).header("If-Match", "\"" + version + "\"").PUT(json(body)));
        }

        HttpResponse<String> putBlob(String hash, byte[] content) {
            return server.send(request("/api/v1/blobs/" + hash).PUT(BodyPublishers.ofByteArray(content)));
        }

        HttpResponse<String> delete(String path) {
            return server.send(request(path).DELETE());
        }

        HttpRequest.Builder request(String path) {
            return server.base(path).header("Authorization", "Bearer " + enrolled.token());
        }

        /** Publishes exactly {@code files} on top of {@code base}; returns the release. */
        UUID publish(Map<String, String> files, UUID expected) {
            ReleaseAnswer planned = plan(files, null);
            upload(files, planned.missing());
            HttpResponse<String> switched =
                    post("/api/v1/releases/" + planned.releaseId() + "/activate", new ActivateRequest(expected));
            if (switched.statusCode() != 200) {
                throw new AssertionError(switched.statusCode() + " " + switched.body());
            }
            return planned.releaseId();
        }

        ReleaseAnswer plan(Map<String, String> files, Instant activateAt) {
            HttpResponse<String> answer = post("/api/v1/releases", releaseOf(files, activateAt));
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return read(answer.body(), ReleaseAnswer.class);
        }

        void upload(Map<String, String> files, List<String> missing) {
            for (String content : files.values()) {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                String hash = RootHash.ofContent(bytes);
                if (missing.contains(hash)) {
                    HttpResponse<String> answer = putBlob(hash, bytes);
                    if (answer.statusCode() != 201 && answer.statusCode() != 204) {
                        throw new AssertionError(answer.statusCode() + " " + answer.body());
                    }
                }
            }
        }
    }

    ServerFixture(Path data) {
        this(data, ServerOptions.local(data));
    }

    ServerFixture(Path data, ServerOptions base) {
        this.options = base.withClock(clock).withFaults(faults).withLog(new PrintStream(log, true));
        start();
    }

    RunningServer server() {
        return server;
    }

    void start() {
        try {
            server = SyncServer.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restart() {
        server.close();
        start();
    }

    Laptop enrolNew(String slug) {
        return enrol(server.createStudio(slug), "Laptop of " + slug);
    }

    Laptop enrol(String code, String name) {
        HttpResponse<String> answer = send(base("/api/v1/enrol").POST(json(new EnrolRequest(code, name, null))));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new Laptop(this, read(answer.body(), EnrolAnswer.class));
    }

    /** A request to the device API's host. */
    HttpRequest.Builder base(String path) {
        return at("localhost", path);
    }

    /** A request to a studio's host. */
    HttpRequest.Builder studio(String slug, String path) {
        return at(slug + ".localhost", path);
    }

    HttpRequest.Builder at(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + server.port());
    }

    /**
     * A server that refuses a request closes the connection without reading the body, and this client may send the next one on it
     * before it has noticed: then nothing was answered at all, and it is asked again on a new connection (RFC 9112 section 9.3.1).
     */
    HttpResponse<String> send(HttpRequest.Builder request) {
        for (int tries = 3; ; tries--) {
            try {
                return HTTP.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                boolean isUnanswered = String.valueOf(e.getMessage()).contains("received no bytes");
                if (!isUnanswered || tries == 0) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    HttpResponse<String> page(String slug, String path) {
        return send(studio(slug, path).GET());
    }

    static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(CODEC.write(body));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return CODEC.read(json, type);
        } catch (Exception e) {
            throw new AssertionError(json, e);
        }
    }

    static ReleaseRequest releaseOf(Map<String, String> files, Instant activateAt) {
        List<FileChange> changes = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        new TreeMap<>(files).forEach((path, content) -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            String hash = RootHash.ofContent(bytes);
            hashes.put(path, hash);
            changes.add(FileChange.put(path, hash, bytes.length));
        });
        return new ReleaseRequest(
                null, changes, RootHash.of(hashes), UUID.randomUUID().toString(), activateAt);
    }

    /** Everything logged so far; waits for the log's own thread by closing the server first. */
    String logAfterClose() {
        server.close();
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
