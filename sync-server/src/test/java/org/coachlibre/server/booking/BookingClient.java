package org.coachlibre.server.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client's browser without a script, on the pages of the studio "claire". Safe for use by many threads. */
public abstract class BookingClient {
    static {
        // The JDK's client may name another host than it connects to only when it is told so.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length,connection");
    }

    private static final Pattern HOLD = Pattern.compile("name=\"hold\" value=\"([^\"]+)\"");
    private static final Pattern MANAGE = Pattern.compile("href=\"(/(?:fr|en)/manage/[A-Za-z0-9_-]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private String host = "claire.localhost";

    /** Where the server listens. */
    public abstract int port();

    public String url(String path) {
        return "http://" + host + ":" + port() + path;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> hold(String type, String start) {
        return post("/en/book/" + type + "/hold", Map.of("start", start, "zone", "Europe/Paris"));
    }

    public HttpResponse<String> confirm(String type, String hold, String name) {
        return post(
                "/en/book/" + type + "/confirm",
                Map.of(
                        "hold", hold,
                        "zone", "Europe/Paris",
                        "name", name,
                        "email", "anna@example.org",
                        "message", "Hello",
                        "website", ""));
    }

    /** {@link #book} where the studio has another host. */
    public String bookAt(String otherHost, String type, String start) {
        host = otherHost;
        return book(type, start);
    }

    /** Books and returns the path of the manage page. */
    public String book(String type, String start) {
        HttpResponse<String> done = confirm(type, holdToken(hold(type, start)), "Anna");
        if (done.statusCode() != 201) {
            throw new AssertionError(done.statusCode() + " " + done.body());
        }
        return managePath(done.body());
    }

    public static String holdToken(HttpResponse<String> page) {
        return first(HOLD, page.body());
    }

    public static String managePath(String page) {
        return first(MANAGE, page);
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("not on the page: " + pattern + "\n" + page);
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
