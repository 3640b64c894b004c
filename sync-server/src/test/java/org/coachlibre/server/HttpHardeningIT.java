package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coachlibre.server.ServerFixture.Laptop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile client may send and what every answer carries: security.md 24-29, 31, 32, 34, 36, 41. */
class HttpHardeningIT {
    @TempDir
    static Path data;

    static ServerFixture server;
    static Laptop laptop;

    @BeforeAll
    static void start() {
        server = new ServerFixture(data, ServerOptions.local(data).withModules(List.of(TestRoutes::new)));
        laptop = server.enrolNew("anna");
        laptop.publish(
                Map.of(
                        "index.html", "<h1>Anna</h1>" + " ".repeat(2000),
                        "fr/été.html", "été",
                        "style.0123abcd.css", "body{}",
                        "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>",
                        "notes.unknown", "?",
                        "test/form", "a file may not hide a route",
                        "404.html", "<h1>own 404</h1>"),
                null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void security24_hugeDeepAndEndlessInputIsRefused() {
        assertEquals(413, refusal(() -> post("/test/json", "x".repeat(10_000_000), "application/json")));
        assertEquals(
                413,
                refusal(() -> server.send(server.studio("anna", "/test/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[10_000_000]))))));
        assertEquals(
                400, post("/test/json", "[".repeat(100_000), "application/json").statusCode());
        assertEquals(413, form("name=" + "x".repeat(70_000)).statusCode());
        assertEquals(413, form("a=1&".repeat(10_000)).statusCode());
        assertEquals(400, form("name=%zz").statusCode());
        assertEquals(400, form("name=%ff%fe").statusCode());
        assertEquals(400, form("name=%00").statusCode());
        assertEquals(415, post("/test/form", "name=x", "text/plain").statusCode());
        assertEquals("hello Zoé", form("name=Zo%C3%A9").body());
    }

    @Test
    void security24_aMillionQueryParametersAreRefused() throws IOException {
        String answer = RawHttp.send(
                server.server().port(),
                "GET /test/query?" + "a=1&".repeat(1_000_000) + " HTTP/1.1\r\nHost: anna.localhost\r\n\r\n");
        assertTrue(
                answer.isEmpty() || answer.startsWith("[closed]") || answer.matches("(?s)HTTP/1.1 4(13|14|31|00) .*"),
                head(answer));
        assertEquals("1", server.page("anna", "/test/query?q=1&q=2").body());
    }

    @Test
    void security24_fiveHundredSlowSendersDoNotSlowOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket("127.0.0.1", server.server().port());
                socket.getOutputStream()
                        .write(("POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Type: "
                                        + "application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nn")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            long[] nanos = new long[100];
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                assertEquals(
                        200,
                        server.page("anna", i % 2 == 0 ? "/" : "/test/query?q=1")
                                .statusCode());
                nanos[i] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            assertTrue(nanos[94] < 1_000_000_000L, "p95 ns: " + nanos[94]);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A byte now and then, which no idle time ends: the whole request has its time, too. */
    @Test
    void security24_aSenderOfOneByteNowAndThenIsLetGo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoTimeout(500);
            socket.getOutputStream()
                    .write(("POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Type: "
                                    + "application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            String answer = "[open]";
            while (answer.equals("[open]") && System.nanoTime() < until) {
                try {
                    socket.getOutputStream().write('n');
                    answer = RawHttp.readAll(socket.getInputStream());
                } catch (SocketException e) {
                    answer = "[closed]";
                }
            }
            assertTrue(answer.startsWith("HTTP/1.1 408 ") || answer.equals("[closed]"), head(answer));
            assertTrue(answer.endsWith("[closed]"), head(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                "POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
                "POST /test/form HTTP/1.1\r\nHost: anna.localhost\r\nContent-Length: +5\r\n\r\nhello",
                "GET / HTTP/1.1\nHost: anna.localhost\n\n",
                "GET / HTTP/1.1\r\nHost: anna.localhost\nX: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: anna.localhost\r\nX-Folded: a\r\n b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : anna.localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: anna.localhost\r\nHost: boris.localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: anna.localhost\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: anna.localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0"
            })
    void security25_ambiguousRequestsAre400AndTheConnectionEnds(String request) throws IOException {
        String answer = RawHttp.send(server.server().port(), request);
        assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.equals("[closed]"), head(answer));
        assertTrue(answer.endsWith("[closed]"), head(answer));
        assertFalse(answer.contains("Jetty"), head(answer));
        if (answer.startsWith("HTTP")) {
            assertTrue(answer.contains("Content-Security-Policy"), head(answer));
            assertTrue(answer.contains("X-Content-Type-Options: nosniff"), head(answer));
        }
    }

    @Test
    void security26_aPageOfAnotherSiteCannotSubmitAForm() {
        for (String origin : List.of(
                "https://evil.example",
                "null",
                "http://boris.localhost:" + server.server().port(),
                "http://anna.localhost.evil.example",
                "http://anna.localhost:1",
                "http://evil.example/anna.localhost")) {
            HttpResponse<String> answer = server.send(server.studio("anna", "/test/form")
                    .header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=x")));
            assertEquals(403, answer.statusCode(), origin);
        }
        for (String site : List.of("cross-site", "same-site")) {
            HttpResponse<String> answer = server.send(server.studio("anna", "/test/form")
                    .header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=x")));
            assertEquals(403, answer.statusCode(), site);
        }
        HttpResponse<String> own = server.send(server.studio("anna", "/test/form")
                .header("Origin", "http://anna.localhost:" + server.server().port())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x")));
        assertEquals(200, own.statusCode());
    }

    @Test
    void security27_28_29_31_everyAnswerCarriesItsHeaders() {
        List<HttpResponse<String>> answers = List.of(
                server.page("anna", "/"),
                server.page("anna", "/missing"),
                server.page("anna", "/test/fail"),
                server.page("anna", "/test/form"),
                server.page("unknown", "/"),
                server.send(server.base("/").GET()),
                server.send(server.base("/healthz").GET()),
                server.send(server.base("/api/v1/devices").GET()),
                server.send(server.base("/api/v1/devices").DELETE()),
                laptop.get("/api/v1/devices"),
                form("name=%zz"));
        for (HttpResponse<String> answer : answers) {
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), answer + policy);
            assertTrue(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(answer.headers().firstValue("Referrer-Policy").isPresent());
            assertTrue(answer.headers().firstValue("Cache-Control").isPresent());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty(), "plain http");
            assertTrue(answer.headers().firstValue("Server").isEmpty());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertTrue(type.matches("text/(html|plain); charset=utf-8|application/json"), type);
        }
        for (String origin : List.of("https://evil.example", "null", "http://anna.localhost.evil.example")) {
            for (String path : List.of("/", "/test/form", "/test/address")) {
                HttpResponse<String> answer = server.send(
                        server.studio("anna", path).header("Origin", origin).GET());
                assertTrue(answer.headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .isEmpty());
            }
        }
    }

    @Test
    void security31_uploadedFilesThatAreNotPagesAreNeverRun() {
        HttpResponse<String> picture = server.page("anna", "/logo.svg");
        assertEquals(
                "image/svg+xml", picture.headers().firstValue("Content-Type").orElse(""));
        assertTrue(picture.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .endsWith("sandbox"));
        HttpResponse<String> unknown = server.page("anna", "/notes.unknown");
        assertEquals(
                "attachment",
                unknown.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(unknown.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .endsWith("sandbox"));
    }

    @Test
    void security32_personalAnswersAreNotStoredByBrowsers() {
        assertEquals(
                "no-store",
                laptop.get("/api/v1/devices")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
        assertEquals(
                "no-store",
                form("name=Zoe").headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../server.key",
                "/..%2fserver.key",
                "/%2e%2e/server.key",
                "/..%5cserver.key",
                "/%00",
                "/index.html%00.png",
                "//etc/passwd",
                "/CON",
                "/.git/config",
                "/.env",
                "/h2-console",
                "/metrics",
                "/admin.sock",
                "/server.key",
                "/fr/",
                "/;/index.html",
                "/_coachlibre/"
            })
    void security34_36_nothingOutsideThePublishedFilesIsFound(String path) throws IOException {
        String answer = RawHttp.send(
                server.server().port(),
                "GET " + path + " HTTP/1.1\r\nHost: anna.localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 40[045] .*"), head(answer));
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String secret = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(!secret.isBlank() && answer.contains(secret.strip()));
            }
        }
    }

    @Test
    void security34_pathsThatLeaveTheSiteCannotBePublished() {
        for (String path : List.of("../x", "a/../../x", "/etc/passwd", "CON", "a\\b", "a".repeat(300), "%2e%2e/x")) {
            HttpResponse<String> answer =
                    laptop.post("/api/v1/releases", ServerFixture.releaseOf(Map.of(path, "x"), null));
            assertEquals(422, answer.statusCode(), path);
        }
        for (String hash : List.of("..%2f..%2fserver.key", "ABC", "0".repeat(63))) {
            int status = server.send(laptop.request("/api/v1/blobs/" + hash).PUT(BodyPublishers.ofString("x")))
                    .statusCode();
            assertTrue(status == 404 || status == 400, hash + " " + status);
        }
    }

    @Test
    void security36_otherMethodsAreRefused() throws IOException {
        for (String method : List.of("TRACE", "TRACK", "OPTIONS", "PATCH", "PUT", "DELETE", "FOO", "PROPFIND")) {
            String answer = RawHttp.send(
                    server.server().port(),
                    method + " / HTTP/1.1\r\nHost: anna.localhost\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 405 "), method + head(answer));
            assertFalse(answer.contains("s3cret"));
        }
        String answer =
                RawHttp.send(server.server().port(), "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org:80\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 4.*"), head(answer));
    }

    @Test
    void security41_aForgedForwardedAddressChangesNothing() {
        HttpResponse<String> answer = server.send(server.studio("anna", "/test/address")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertEquals("127.0.0.1", answer.body());
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
    }

    @Test
    void security45_aFullDiskOrADeadDatabaseFailsClosedAndSaysSo() {
        assertEquals(503, server.page("anna", "/test/full").statusCode());
        HttpResponse<String> device = laptop.post("/api/v1/test/full", "");
        assertEquals(507, device.statusCode());
        assertTrue(device.body().contains("no room left"), device.body());
        HttpResponse<String> down = server.page("anna", "/test/down");
        assertEquals(503, down.statusCode());
        assertFalse(down.body().contains("jdbc"));
        assertEquals(200, server.page("anna", "/").statusCode());
    }

    @Test
    void errorPagesSpeakFrenchAndEnglish() {
        String french = server.send(server.studio("unknown", "/")
                        .header("Accept-Language", "fr-CA,fr;q=0.9")
                        .GET())
                .body();
        assertTrue(french.contains("<html lang=\"fr\">") && french.contains("n’existe pas"), french);
        assertTrue(server.page("unknown", "/").body().contains("<html lang=\"en\">"));
        assertEquals("<h1>own 404</h1>", server.page("anna", "/missing").body());
        assertEquals(404, server.page("anna", "/missing").statusCode());
        assertTrue(
                server.send(server.base("/_coachlibre/server.css").GET()).body().contains("main"));
    }

    @Test
    void filesAreCompressedRevalidatedAndFoundUnderTheirNames() {
        HttpResponse<String> first = server.page("anna", "/");
        String tag = first.headers().firstValue("ETag").orElse("");
        HttpResponse<String> again = server.send(
                server.studio("anna", "/").header("If-None-Match", tag).GET());
        assertEquals(304, again.statusCode());
        HttpResponse<String> head = server.send(server.studio("anna", "/").HEAD());
        assertEquals(
                first.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
        assertTrue(head.body().isEmpty());
        assertEquals("été", server.page("anna", "/fr/%C3%A9t%C3%A9.html").body());
        assertTrue(server.page("anna", "/style.0123abcd.css")
                .headers()
                .firstValue("Cache-Control")
                .orElse("")
                .contains("immutable"));
        HttpResponse<String> part = server.send(server.studio("anna", "/notes.unknown")
                .header("Range", "bytes=0-0")
                .GET());
        assertEquals(206, part.statusCode());
        assertEquals(
                "<form method=post></form>", server.page("anna", "/test/form").body());
        assertEquals("quick", server.page("anna", "/test/quick").body());
        assertEquals("slow", server.page("anna", "/test/quick?slow=1").body());
    }

    /**
     * The status of a refusal. A server that stops reading and hangs up may do so before the client has read the answer (RFC 9112
     * section 9.6): then it is asked again, a few times.
     */
    private static int refusal(Supplier<HttpResponse<String>> request) {
        UncheckedIOException hungUp = null;
        for (int i = 0; i < 10; i++) {
            try {
                return request.get().statusCode();
            } catch (UncheckedIOException e) {
                hungUp = e;
            }
        }
        throw new AssertionError("the server only hangs up", hungUp);
    }

    private static HttpResponse<String> form(String body) {
        return post("/test/form", body, "application/x-www-form-urlencoded");
    }

    private static HttpResponse<String> post(String path, String body, String type) {
        return server.send(
                server.studio("anna", path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static String head(String answer) {
        return answer.substring(0, Math.min(900, answer.length()));
    }
}
