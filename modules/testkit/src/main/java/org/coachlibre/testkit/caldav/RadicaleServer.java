package org.coachlibre.testkit.caldav;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debian's Radicale on a free loopback port, with one user, as a phone beside the studio would find it. A missing Radicale fails
 * with the line that installs it.
 */
public final class RadicaleServer implements AutoCloseable {
    public static final String USER = "claire";
    public static final String PASSWORD = "correct horse";

    private static final Path RADICALE = Path.of("/usr/bin/radicale");
    private static final Pattern PORT = Pattern.compile("Listening on '\\[127\\.0\\.0\\.1]:(\\d+)'");
    private static final Pattern REQUEST = Pattern.compile("] ([A-Z]+) request for '([^']*)'");
    private static final int SECONDS = 30;

    private final Process process;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private RadicaleServer(Process process) throws InterruptedException {
        this.process = process;
        Thread.ofVirtual().start(this::drain);
        Matcher port = awaited(PORT);
        this.address = URI.create("http://127.0.0.1:" + port.group(1) + "/");
    }

    /** Starts it with its data in {@code folder}. */
    public static RadicaleServer start(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(RADICALE)) {
            throw new IllegalStateException(
                    "This test talks to Radicale. Install it with: sudo apt-get install radicale");
        }
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
        Process started = new ProcessBuilder(RADICALE.toString(), "--config", settings.toString())
                .redirectErrorStream(true)
                .start();
        return new RadicaleServer(started);
    }

    /** Where its root is; ends with a slash. */
    public URI address() {
        return address;
    }

    /** Makes a calendar for events, empty. */
    public URI makeCalendar(String name) throws IOException, InterruptedException {
        URI calendar = address.resolve(USER + "/" + name + "/");
        HttpResponse<String> answer = send("MKCALENDAR", calendar, """
                <?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"
                  xmlns:A="http://apple.com/ns/ical/"><D:set><D:prop><D:displayname>%s</D:displayname>
                  <A:calendar-color>#3366CCFF</A:calendar-color>
                  <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
                </D:prop></D:set></C:mkcalendar>""".formatted(name));
        if (answer.statusCode() != 201) {
            throw new IOException("No calendar was made: " + answer.statusCode() + " " + answer.body());
        }
        return calendar;
    }

    /** Puts a file as another program would, over whatever is there. Returns the status. */
    public int put(URI event, String data) throws IOException, InterruptedException {
        return send("PUT", event, data).statusCode();
    }

    /** Puts a whole calendar with everything in it in the place of what is there. */
    public int putCalendar(URI calendar, String data) throws IOException, InterruptedException {
        return send("PUT", calendar, data).statusCode();
    }

    public int delete(URI event) throws IOException, InterruptedException {
        return send("DELETE", event, "").statusCode();
    }

    /** What is there; empty when nothing is. */
    public String get(URI event) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", event, "");
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    /** An event of one hour as a phone writes it. */
    public static String event(String uid, String start, String end, String title) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Phone//EN
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260601T060000Z
                DTSTART:%s
                DTEND:%s
                SUMMARY:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid, start, end, title).replace("\n", "\r\n");
    }

    /** The requests since this was last asked, as {@code METHOD /path}. */
    public List<String> takeRequests() throws IOException, InterruptedException {
        // Its log is in the order of the requests: when the marker is there, so is everything before.
        String marker = "/" + UUID.randomUUID();
        send("OPTIONS", address.resolve(marker), "");
        List<String> requests = new ArrayList<>();
        while (true) {
            Matcher request = awaited(REQUEST);
            if (request.group(2).equals(marker)) {
                return requests;
            }
            requests.add(request.group(1) + " " + request.group(2));
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(String method, URI to, String body) throws IOException, InterruptedException {
        String secret = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Authorization", "Basic " + secret)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", body.startsWith("BEGIN") ? "text/calendar; charset=utf-8" : "text/xml");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            // It hangs up after each answer, which the client may see too late.
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private Matcher awaited(Pattern pattern) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (true) {
            String line = log.poll(SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("Radicale did not say " + pattern + " but: " + seen);
            }
            seen.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
    }

    private void drain() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
            }
        } catch (IOException e) {
            log.add("its output ended: " + e);
        }
    }
}
