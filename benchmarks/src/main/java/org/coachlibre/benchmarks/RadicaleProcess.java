package org.coachlibre.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's Radicale on a free loopback port, a calendar server to be measured with. */
final class RadicaleProcess implements AutoCloseable {
    static final String USER = "claire";
    static final String PASSWORD = "bench";

    private static final Pattern PORT = Pattern.compile("Listening on '\\[127\\.0\\.0\\.1]:(\\d+)'");
    private static final Pattern REQUEST = Pattern.compile("] [A-Z]+ request for ");
    private static final int SECONDS = 30;

    private final Process process;
    private final Path log;
    private final URI address;

    private RadicaleProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it with its data in {@code folder}. */
    static RadicaleProcess start(Path folder) throws IOException, InterruptedException {
        Processes.need("radicale", "radicale");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Path settings = folder.resolve("settings");
        Files.writeString(settings, """
                [server]
                hosts = 127.0.0.1:0
                [auth]
                type = htpasswd
                htpasswd_filename = %1$s/users
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %1$s/data
                [logging]
                level = info
                """.formatted(folder));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder("radicale", "--config", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && !process.waitFor(20, TimeUnit.MILLISECONDS)) {
            Matcher port = PORT.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (port.find()) {
                return new RadicaleProcess(process, log, URI.create("http://127.0.0.1:" + port.group(1) + "/"));
            }
        }
        Processes.stop(process);
        throw new IOException("Radicale did not start: " + Files.readString(log, StandardCharsets.UTF_8));
    }

    URI address() {
        return address;
    }

    /** Puts a whole calendar. */
    void putCalendar(String name, String data) throws IOException, InterruptedException {
        String secret = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(USER + "/" + name + "/"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "text/calendar; charset=utf-8")
                .PUT(BodyPublishers.ofString(data))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 201) {
                throw new IOException("Radicale took no calendar: " + status);
            }
        }
    }

    /** How many requests it has taken since its start. */
    long requests() throws IOException {
        return REQUEST.matcher(Files.readString(log, StandardCharsets.UTF_8))
                .results()
                .count();
    }

    @Override
    public void close() {
        Processes.stop(process);
    }
}
