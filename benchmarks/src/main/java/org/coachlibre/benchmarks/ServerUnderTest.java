package org.coachlibre.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real sync server in a process of its own on loopback, with one enrolled studio. */
final class ServerUnderTest implements AutoCloseable {
    private static final String SLUG = "bench";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READY_TRIES = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path data;
    private String token = "";
    private @Nullable String currentRelease;

    private ServerUnderTest(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Starts the server as its users do, waits until it is ready and enrols one device. */
    static ServerUnderTest start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path data = folder.resolve("server");
        List<String> command = JavaProgram.command(
                "-Xmx96m",
                "-Xms16m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=5000");
        command.addAll(List.of("server", "--port", String.valueOf(port), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the launcher does
        Process process = builder.start();
        ServerUnderTest server = new ServerUnderTest(process, port, data);
        server.awaitReady(folder);
        server.enrol();
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The host name of the studio's public pages, with the port. */
    String publicHost() {
        return SLUG + ".localhost:" + port;
    }

    double residentMegabytes() {
        return Processes.residentMegabytes(process.pid());
    }

    /** Publishes {@code files} (path to bytes) as a release and makes it current. */
    void publish(Map<String, byte[]> files) throws IOException, InterruptedException {
        Map<String, byte[]> byHash = new TreeMap<>();
        ArrayNode changes = JSON.createArrayNode();
        StringBuilder root = new StringBuilder();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            String hash = sha256(file.getValue());
            byHash.put(hash, file.getValue());
            changes.addObject().put("path", file.getKey()).put("sha256", hash).put("size", file.getValue().length);
            root.append(file.getKey()).append('\0').append(hash).append('\n');
        }
        ObjectNode release = JSON.createObjectNode();
        release.put("base", currentRelease);
        release.set("changes", changes);
        release.put("rootHash", sha256(root.toString().getBytes(StandardCharsets.UTF_8)));
        release.put("idempotencyKey", UUID.randomUUID().toString());
        JsonNode made = send("POST", "/api/v1/releases", JSON.writeValueAsBytes(release));
        for (JsonNode hash : made.get("missing")) {
            send("PUT", "/api/v1/blobs/" + hash.asText(), Objects.requireNonNull(byHash.get(hash.asText())));
        }
        String id = made.get("releaseId").asText();
        ObjectNode activate = JSON.createObjectNode().put("expectedCurrent", currentRelease);
        send("POST", "/api/v1/releases/" + id + "/activate", JSON.writeValueAsBytes(activate));
        currentRelease = id;
    }

    void putProjection(String name, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/projections/" + name)
                .header("If-Match", "\"0\"")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        answer(request);
    }

    @Override
    public void close() {
        Processes.stop(process);
    }

    private void awaitReady(Path folder) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                .build();
        for (int i = 0; i < READY_TRIES; i++) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended: " + Files.readString(folder.resolve("server.log")));
            }
            if (answers(ready)) {
                return;
            }
        }
        throw new IOException("the server was not ready in time");
    }

    private boolean answers(HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private void enrol() throws IOException, InterruptedException {
        List<String> command = JavaProgram.command("-Xmx64m");
        command.addAll(List.of("studio", "create", SLUG, "--data", data.toString(), "--json"));
        JsonNode created = JSON.readTree(Processes.output(30, command));
        ObjectNode body = JSON.createObjectNode()
                .put("code", created.get("code").asText())
                .put("deviceName", "bench");
        token = send("POST", "/api/v1/enrol", JSON.writeValueAsBytes(body))
                .get("token")
                .asText();
    }

    private JsonNode send(String method, String path, byte[] body) throws IOException, InterruptedException {
        return answer(request(path)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
