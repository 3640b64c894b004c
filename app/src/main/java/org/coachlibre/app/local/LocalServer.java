package org.coachlibre.app.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sync server of our own on loopback, in a process of its own, with its data in {@code server/} beside the practice. It ends
 * when this program ends, however that happens: the process watches the pipe that leads to it. The port is kept, so that the
 * site's address stays the same.
 */
public final class LocalServer implements AutoCloseable {
    private static final int PORTS_KEPT = 20;
    private static final long LONGEST_LOG = 5_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);
    private static final int HEAP_MEGABYTES = 96;

    private final Process process;
    private final int port;
    private final Path data;

    private LocalServer(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Where the server of {@code practice} keeps its data; the folder may not be there yet. */
    public static Path dataOf(Path practice) {
        return practice.resolve("server");
    }

    /**
     * Starts the server and returns when it can be asked. Takes about a second: never on the window's thread.
     *
     * @param data its folder, made when missing
     * @throws IOException when it does not start; the message names its log
     */
    public static LocalServer start(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = port(data.resolve("port"));
        Path log = data.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, data.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(JavaProgram.command(
                        HEAP_MEGABYTES,
                        List.of("local-server", "--port", Integer.toString(port), "--data", data.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // the C library's arenas would hold tens of megabytes
        Process process = builder.start();
        LocalServer server = new LocalServer(process, port, data);
        if (!server.isReadySoon()) {
            server.close();
            throw new IOException("The server on this computer did not start; see " + log);
        }
        return server;
    }

    /** The address of the device API. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would; for the demonstration that nothing is lost. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it gracefully; waits at most ten seconds. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // it reads the end of its input and stops
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReadySoon() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest ready = HttpRequest.newBuilder(address().resolve("/readyz"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            while (System.nanoTime() < end) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (answers(client, ready)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean answers(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** The port of last time when it is still free, else a new one, which is kept above the former ones. */
    private static int port(Path file) throws IOException {
        List<Integer> known = ports(file);
        if (!known.isEmpty()) {
            if (isFree(known.getFirst())) {
                return known.getFirst();
            }
            LOG.warn("Port {} is taken; the local server moves to another", known.getFirst());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            List<String> lines = Stream.concat(Stream.of(free.getLocalPort()), known.stream())
                    .limit(PORTS_KEPT)
                    .map(String::valueOf)
                    .toList();
            Files.write(file, lines, StandardCharsets.US_ASCII);
            return free.getLocalPort();
        }
    }

    /** Whether the practice's own server, whose data are in {@code data}, is or was found at {@code port}; another server on this computer is not. */
    static boolean isOwn(Path data, int port) throws IOException {
        Path file = data.resolve("port");
        return Files.exists(file) && (ports(file).isEmpty() || ports(file).contains(port));
    }

    /** Newest first; empty when the file is missing or holds something else. */
    private static List<Integer> ports(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Integer::parseInt)
                    .toList();
        } catch (NumberFormatException e) {
            LOG.warn("The file with the local server's port cannot be read");
            return List.of();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
