package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.booking.BookingClient;
import org.coachlibre.server.booking.BookingFixture;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.store.jooq.Server;
import org.coachlibre.server.store.jooq.Tables;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page and every question of the server, asked where there is something to find: security.md 26 and 30. */
class EveryGetIT {
    private static final String FREE = "2026-06-16T08:00:00Z";
    private static final String HELD = "2026-06-16T10:00:00Z";

    @TempDir
    static Path data;

    static ServerFixture server;
    static Laptop laptop;
    static UUID release;
    static String manageToken;
    static final List<HttpResponse<String>> posts = new ArrayList<>();

    /** A studio with a site, a booking, a held time and a contact message. */
    @BeforeAll
    static void start() {
        server = new ServerFixture(data);
        laptop = server.enrolNew("anna");
        release = laptop.publish(Map.of("index.html", "home", "_coachlibre/shell.en.html", "<html></html>"), null);
        laptop.put(
                "/api/v1/projections/booking",
                BookingFixture.projection(List.of(BookingFixture.discovery(), BookingFixture.session()), List.of()),
                0);
        HttpResponse<String> hold = post("/en/book/discovery/hold", Map.of("start", FREE));
        HttpResponse<String> done = post(
                "/en/book/discovery/confirm",
                Map.of("hold", BookingClient.holdToken(hold), "name", "Zoe", "email", "zoe@example.org"));
        String manage = BookingClient.managePath(done.body());
        manageToken = manage.substring(manage.lastIndexOf('/') + 1);
        assertEquals(200, post("/en/book/discovery/hold", Map.of("start", HELD)).statusCode());
        assertEquals(
                200,
                post("/en/contact", Map.of("name", "Ana", "email", "ana@example.org", "message", "Hello"))
                        .statusCode());
        awaitMails();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        posts.add(server.send(server.studio("anna", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
        return posts.getLast();
    }

    /** The sender works on its own threads and tells the coach: what is compared must stand still. */
    private static void awaitMails() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isMailWaiting() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertTrue(!isMailWaiting());
    }

    private static boolean isMailWaiting() {
        return server.server().context().database().read(tx -> tx.dsl()
                .fetchExists(Tables.OUTGOING_MAIL, Tables.OUTGOING_MAIL.STATE.eq("WAITING")));
    }

    /** Every row of every table. */
    private static Map<String, List<String>> everything() {
        return server.server().context().database().read(tx -> {
            Map<String, List<String>> rows = new TreeMap<>();
            for (Table<?> table : Server.SERVER.getTables()) {
                rows.put(
                        table.getName().toLowerCase(Locale.ROOT),
                        tx.dsl().selectFrom(table).fetch().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
            }
            return rows;
        });
    }

    private static String path(Route route) {
        String path = route.template()
                .replace("{lang}", "en")
                .replace("{typeId}", "discovery")
                .replace("{token}", manageToken)
                .replace("{id}", release.toString())
                .replace("{name}", "booking");
        assertTrue(!path.contains("{"), "this test knows no value for " + route.template());
        return switch (path) {
            case "/api/v1/events" ->
                path + "?after=0&epoch=" + laptop.enrolled().epoch();
            case "/book/slots.json" -> path + "?type=discovery&from=2026-06-16&until=2026-06-17";
            default -> path;
        };
    }

    /** GET and HEAD of every route. */
    private static List<HttpResponse<String>> askEverything() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Route route : server.server().routes().listRoutes()) {
            if (route.method().equals("GET")) {
                for (String method : List.of("GET", "HEAD")) {
                    HttpRequest.Builder request = route.scope() == Scope.STUDIO
                            ? server.studio("anna", path(route))
                            : laptop.request(path(route));
                    HttpResponse<String> answer = server.send(request.method(method, BodyPublishers.noBody()));
                    assertTrue(answer.statusCode() < 400, "not really asked: " + answer);
                    answers.add(answer);
                }
            }
        }
        answers.add(server.page("anna", "/"));
        answers.add(server.page("anna", "/missing"));
        answers.add(server.page("unknown", "/"));
        return answers;
    }

    @Test
    void security26_noGetChangesAnything() {
        Map<String, List<String>> before = everything();
        assertEquals(1, before.get("booking").size());
        assertEquals(1, before.get("slot_hold").size());
        assertEquals(1, before.get("site_release").size());
        assertEquals(1, before.get("contact_message").size());
        assertTrue(askEverything().size() > 30);
        // As a mail scanner does with every link of a mail: with and without what forms send.
        for (String act : List.of("cancel", "move?start=" + HELD, "cancel?confirm=1")) {
            server.page("anna", "/en/manage/" + manageToken + "/" + act);
        }
        assertEquals(before, everything());
    }

    @Test
    void security30_noAnswerSetsACookie() {
        List<HttpResponse<String>> answers = new ArrayList<>(askEverything());
        answers.addAll(posts);
        answers.add(server.send(server.base("/api/v1/devices").GET()));
        answers.add(laptop.post("/api/v1/token", "{}"));
        assertTrue(posts.size() >= 4);
        for (HttpResponse<String> answer : answers) {
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), answer.toString());
        }
    }
}
