package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server writes about itself: security.md 18, 32, 42-44. */
class LogsIT {
    private static final String CANARY = "canary-7f3a";

    @TempDir
    Path data;

    @Test
    void security32_42_43_44_linesTellWhatHappenedAndNothingAboutPeople() {
        ServerFixture server = new ServerFixture(data, ServerOptions.local(data).withModules(List.of(TestRoutes::new)));
        Laptop laptop = server.enrolNew("anna");
        String evil = CANARY + "\r\n{\"kind\":\"forged\"}' OR '1'='1'; DROP TABLE device; --<script>alert(1)</script>";
        HttpResponse<String> failed = server.page("anna", "/test/fail?q=" + CANARY);
        server.page("anna", "/" + CANARY + "/" + CANARY + "@example.org");
        server.send(server.base("/api/v1/devices")
                .header("Authorization", "Bearer " + CANARY)
                .GET());
        server.send(server.base("/api/v1/enrol").POST(ServerFixture.json(new EnrolRequest(CANARY, evil, null))));
        server.send(server.studio("anna", "/test/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", CANARY)
                .header("Referer", "http://x/" + CANARY)
                .POST(BodyPublishers.ofString("name=" + CANARY + "&email=" + CANARY + "%40example.org%0d%0aBcc:x")));
        server.send(server.at(CANARY + ".localhost", "/").GET());
        laptop.put(
                "/api/v1/projections/mail",
                new MailProjection(CANARY, 25, MailProjection.Security.NONE, evil, evil, evil, evil),
                0);
        laptop.post(
                "/api/v1/push",
                new PushRequest(
                        laptop.enrolled().deviceId(),
                        1,
                        List.of(
                                new PushMessage(1, "test.add", ServerFixture.CODEC.tree(Map.of("note", evil))),
                                new PushMessage(2, "test.break", ServerFixture.CODEC.tree(Map.of("note", evil))))));
        String stored = laptop.get(
                        "/api/v1/events?after=0&epoch=" + laptop.enrolled().epoch())
                .body();
        String mail = laptop.get("/api/v1/projections/mail").body();
        Laptop named = server.enrol(server.server().issueCode("anna"), "'; DROP TABLE device; --");
        String devices = named.get("/api/v1/devices").body();

        assertTrue(devices.contains("'; DROP TABLE device; --"), "security 18: stored as it is");
        assertTrue(stored.contains("DROP TABLE device"), "security 18: stored as it is");
        assertEquals(evil, ServerFixture.read(mail, MailProjection.class).username());

        assertEquals(500, failed.statusCode());
        assertFalse(failed.body().contains("SELECT") || failed.body().contains("Exception"), failed.body());
        assertFalse(failed.body().matches("(?s).*(jetty|h2|jooq|org\\.coachlibre).*"), failed.body());

        String log = server.logAfterClose();
        for (String secret : List.of(
                CANARY,
                "anna",
                "forged",
                "DROP",
                "example.org",
                laptop.enrolled().token(),
                "127.0.0.1",
                "SELECT")) {
            assertFalse(log.contains(secret), secret + " in " + log);
        }
        List<JsonNode> lines = log.lines()
                .map(line -> ServerFixture.read(line, JsonNode.class))
                .toList();
        assertTrue(lines.size() > 10);
        assertTrue(lines.stream().allMatch(line -> line.hasNonNull("at") && line.hasNonNull("kind")));
        JsonNode failure = lines.stream()
                .filter(line -> line.path("kind").asText().equals("failure")
                        && line.path("where").asText().equals("/test/fail"))
                .findFirst()
                .orElseThrow();
        assertTrue(failed.body().contains(failure.path("request").asText()), "the page names the log line's id");
        assertTrue(failure.path("failure").asText().contains("IllegalStateException@TestRoutes.java"));
        assertEquals(
                2,
                lines.stream()
                        .filter(line -> line.path("kind").asText().equals("refused"))
                        .count());
        JsonNode refused = lines.stream()
                .filter(line -> line.path("kind").asText().equals("refused"))
                .findFirst()
                .orElseThrow();
        for (String field : List.of("at", "request", "actor", "action", "why", "addressClass")) {
            assertTrue(refused.hasNonNull(field), field);
        }
        assertTrue(lines.stream()
                .anyMatch(line -> line.path("route").asText().equals("/test/form")
                        && line.path("method").asText().equals("POST")
                        && line.path("status").asInt() == 200
                        && line.hasNonNull("studio")));
    }
}
