package org.coachlibre.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A visitor without JavaScript: opens pages, fills the forms that are on them and sends them over real HTTP. The studio's
 * host name goes into the Host header, so that no name has to resolve.
 */
public final class WebVisitor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI origin;
    private final String host;
    private final HttpClient client;

    /** The JDK lets nobody set Host unless it is told so before the program's first client is made. */
    static void allowHostHeader() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    /**
     * @param port where the server listens on loopback
     * @param host the studio's host name without a port, such as {@code claire.localhost}
     */
    public WebVisitor(int port, String host) {
        this.origin = URI.create("http://127.0.0.1:" + port);
        this.host = host + ":" + port;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /**
     * A page as it arrived.
     *
     * @param path the path it was asked for
     */
    public record Page(int status, URI path, Document document, String text) {

        /** The first form whose action holds {@code part}; fails with the page's title when there is none. */
        public FormElement form(String part) throws IOException {
            return document.forms().stream()
                    .filter(form -> form.attr("action").contains(part))
                    .findFirst()
                    .orElseThrow(() -> new IOException("\"" + document.title() + "\" has no form for " + part));
        }

        /** Where the first link to a page leads whose address holds {@code part}. */
        public String link(String part) throws IOException {
            return document.select("a[href]").stream()
                    .map(link -> link.attr("href"))
                    .filter(address -> address.contains(part) && !address.endsWith(".ics"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("\"" + document.title() + "\" has no link to " + part));
        }
    }

    public Page open(String address) throws IOException, InterruptedException {
        URI path = relative(URI.create(address));
        return send(path, HttpRequest.newBuilder(origin.resolve(path)).GET());
    }

    /** Sends {@code form} of {@code page} with {@code values} beside what the form already holds. */
    public Page submit(Page page, FormElement form, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        fields.putAll(values);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.attr("action");
        URI path = relative(page.path().resolve(action.isEmpty() ? page.path().toString() : action));
        if (form.attr("method").toLowerCase(Locale.ROOT).equals("post")) {
            return send(
                    path,
                    HttpRequest.newBuilder(origin.resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", "http://" + host)
                            .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
        return open(path.getRawPath() + "?" + body);
    }

    private Page send(URI path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request.header("Host", host).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == 303 || response.statusCode() == 302) {
            return open(path.resolve(response.headers().firstValue("Location").orElse("/"))
                    .toString());
        }
        return new Page(response.statusCode(), path, Jsoup.parse(response.body()), response.body());
    }

    private static URI relative(URI address) {
        String query = address.getRawQuery();
        return URI.create(address.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
