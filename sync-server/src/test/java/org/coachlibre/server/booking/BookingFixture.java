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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coachlibre.server.RunningServer;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.server.SyncServer;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingProjection.SessionType;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;
import org.coachlibre.testkit.MutableClock;

/** A real server with one studio that takes bookings, and a browser without a script. Monday 15 June 2026, 08:00 UTC. */
public final class BookingFixture implements AutoCloseable {
    static {
        // The JDK's client may name another host than it connects to only when it is told so.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length,connection");
    }

    public static final WireCodec CODEC = new WireCodec();
    private static final Pattern HOLD = Pattern.compile("name=\"hold\" value=\"([^\"]+)\"");
    private static final Pattern MANAGE = Pattern.compile("href=\"(/(?:fr|en)/manage/[A-Za-z0-9_-]+)\"");

    public final MutableClock clock = MutableClock.at("2026-06-15T08:00:00Z");
    public final RunningServer server;
    public final UUID studio;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    public BookingFixture(Path data) {
        this(data, List.of(discovery(), session()));
    }

    public BookingFixture(Path data, List<SessionType> types) {
        try {
            server = SyncServer.start(ServerOptions.local(data).withClock(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (server.context().studios().findBySlug("claire").isEmpty()) {
            server.createStudio("claire");
        }
        studio = studioRecord().id();
        publish(projection(types, List.of()));
    }

    public Studio studioRecord() {
        return server.context().studios().findBySlug("claire").orElseThrow();
    }

    /** As the desktop does, without the laptop. */
    public void publish(BookingProjection projection) {
        store(BookingProjection.NAME, projection);
    }

    public void store(String name, Object projection) {
        server.context().database().write(tx -> {
            long version = server.context()
                    .projections()
                    .find(tx, studio, name)
                    .map(found -> found.version())
                    .orElse(0L);
            return server.context().projections().store(tx, studio, name, version, CODEC.text(projection));
        });
    }

    public static BookingProjection projection(List<SessionType> types, List<BookingProjection.Busy> busy) {
        return new BookingProjection(
                1,
                new BookingProjection.StudioCard(
                        "Atelier Morel",
                        "Claire Morel",
                        "claire@example.org",
                        "fr",
                        "Europe/Paris",
                        List.of("fr", "en")),
                "Europe/Paris",
                List.of(new BookingProjection.Hours(List.of("MON", "TUE", "WED", "THU", "FRI"), "09:00", "17:00")),
                List.of(),
                List.of(),
                List.of(),
                types,
                busy);
    }

    public static SessionType discovery() {
        return type("discovery", "Appel découverte", "Discovery call", "PT30M", 1);
    }

    public static SessionType session() {
        return type("session", "Séance de coaching", "Coaching session", "PT60M", 1);
    }

    public static SessionType type(String id, String nameFr, String nameEn, String length, int seats) {
        return new SessionType(
                id,
                nameFr,
                nameEn,
                "Un premier échange pour faire connaissance.",
                "A first talk to get to know each other.",
                length,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seats,
                new Place(Place.Kind.VIDEO, "https://meet.example.org/claire"),
                new BookingProjection.Price(8000, "EUR"),
                true);
    }

    public String url(String path) {
        return "http://claire.localhost:" + server.port() + path;
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
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", "claire.localhost:" + server.port());
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

    public List<BookingState> bookings() {
        return server.context().database().read(tx -> new org.coachlibre.server.booking.store.JooqBookings()
                .listBookings(tx, studio).stream()
                        .map(booking -> booking.state())
                        .toList());
    }

    public List<WireEvent> events() {
        return server.context().database().read(tx -> server.context().events().listAfter(tx, studio, 0, 10_000));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
