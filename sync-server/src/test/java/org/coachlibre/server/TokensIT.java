package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.devices.OneTimeCode;
import org.coachlibre.server.devices.store.JooqDevices;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.TokenAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes and tokens: security.md 7-13. */
class TokensIT {
    private static final int MANY = 10_000;

    @TempDir
    Path data;

    ServerFixture server;

    @BeforeEach
    void start() {
        server = new ServerFixture(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void security7_tokensAreRandomUniqueAndKeptAsHashesOnly() throws IOException {
        Laptop laptop = server.enrolNew("anna");
        Devices devices = new JooqDevices(server.server().context().database(), server.clock);
        Device device = devices.listDevices(laptop.enrolled().studio()).getFirst();
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            tokens.add(devices.rotate(device).orElseThrow());
        }
        assertEquals(300, tokens.size());
        assertTrue(tokens.stream().allMatch(token -> token.matches("cl_[A-Za-z0-9_-]{43}")), "256 bits");
        Set<String> codes = new HashSet<>();
        java.security.SecureRandom random = new java.security.SecureRandom();
        for (int i = 0; i < MANY; i++) {
            codes.add(OneTimeCode.random(random).secret());
        }
        assertEquals(MANY, codes.size());
        String code = server.server().issueCode("anna");
        Laptop second = server.enrol(code, "Second");
        server.close();
        String everything = filesAsText() + server.log.toString(StandardCharsets.UTF_8);
        for (String secret : List.of(
                laptop.enrolled().token(), second.enrolled().token(), code, code.replace("-", ""), code.substring(5))) {
            assertFalse(everything.contains(secret), "a secret is on the disk");
        }
    }

    private String filesAsText() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void security8_aDeviceRevokedWhileItAsksGetsNoNewToken() {
        Laptop laptop = server.enrolNew("anna");
        Devices devices = new JooqDevices(server.server().context().database(), server.clock);
        Device letIn = devices.authenticate(laptop.enrolled().token()).orElseThrow();
        assertTrue(devices.revoke(letIn.studio(), letIn.id()));
        assertTrue(devices.rotate(letIn).isEmpty());
        assertEquals(List.of(), devices.listDevices(letIn.studio()));
    }

    @Test
    void security8_and9_rotatedAndRevokedTokensEndAtOnceAndAfterARestart() {
        Laptop first = server.enrolNew("anna");
        Laptop second = server.enrol(server.server().issueCode("anna"), "Second");
        String fresh = ServerFixture.read(first.post("/api/v1/token/rotate", "").body(), TokenAnswer.class)
                .token();
        assertNotEquals(first.enrolled().token(), fresh);
        assertEquals(401, first.get("/api/v1/devices").statusCode());
        assertEquals(
                204,
                second.delete("/api/v1/devices/" + second.enrolled().deviceId()).statusCode());
        assertEquals(401, second.get("/api/v1/devices").statusCode());
        server.restart();
        assertEquals(401, first.get("/api/v1/devices").statusCode());
        assertEquals(401, second.get("/api/v1/devices").statusCode());
        HttpResponse<String> again = server.send(server.base("/api/v1/devices")
                .header("Authorization", "Bearer " + fresh)
                .GET());
        assertEquals(200, again.statusCode());
        assertFalse(again.body().contains("Second"));
    }

    @Test
    void security10_idleAndOldTokensEnd() {
        Laptop idle = server.enrolNew("anna");
        server.clock.advance(Duration.ofDays(59));
        assertEquals(200, idle.get("/api/v1/devices").statusCode());
        server.restart();
        server.clock.advance(Duration.ofDays(59));
        assertEquals(200, idle.get("/api/v1/devices").statusCode());
        server.clock.advance(Duration.ofDays(60));
        assertEquals(401, idle.get("/api/v1/devices").statusCode());
        Laptop busy = server.enrolNew("boris");
        for (int month = 0; month < 12; month++) {
            server.clock.advance(Duration.ofDays(30));
            assertEquals(200, busy.get("/api/v1/devices").statusCode());
        }
        server.clock.advance(Duration.ofDays(6));
        assertEquals(401, busy.get("/api/v1/devices").statusCode());
    }

    @Test
    void security11_aCodeServesOnceAndForTenMinutes() {
        String code = server.server().createStudio("anna");
        server.clock.advance(Duration.ofMinutes(9));
        server.enrol(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "First");
        assertEquals(403, enrol(code).statusCode());
        String late = server.server().issueCode("anna");
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(403, enrol(late).statusCode());
        String replaced = server.server().issueCode("anna");
        server.server().issueCode("anna");
        assertEquals(403, enrol(replaced).statusCode());
    }

    @Test
    void security12_theSixthWrongGuessLocks() {
        String code = server.server().createStudio("anna");
        for (int guess = 1; guess <= 5; guess++) {
            HttpResponse<String> answer = enrol(wrong(code, guess));
            assertTrue(answer.body().contains("WRONG_CODE"), answer.body());
        }
        assertTrue(enrol(wrong(code, 6)).body().contains("LOCKED"));
        HttpResponse<String> right = enrol(code);
        assertEquals(403, right.statusCode());
        assertTrue(right.body().contains("LOCKED"));
        // Four wrong guesses do no harm.
        String other = server.server().issueCode("anna");
        for (int guess = 1; guess <= 5; guess++) {
            enrol(wrong(other, guess));
        }
        server.enrol(other, "Laptop");
    }

    @Test
    void security12_tenThousandParallelGussesSucceedNever() throws Exception {
        String code = server.server().createStudio("anna");
        Devices devices = new JooqDevices(server.server().context().database(), server.clock);
        List<Future<Devices.EnrolResult>> guesses = new ArrayList<>();
        try (ExecutorService guessers = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < MANY; i++) {
                int guess = i;
                guesses.add(guessers.submit(() -> devices.enrol(wrong(code, guess), "Thief", null)));
            }
        }
        for (Future<Devices.EnrolResult> guess : guesses) {
            assertFalse(guess.get() instanceof Devices.EnrolResult.Enrolled);
        }
        assertTrue(devices.enrol(code, "Owner", null) instanceof Devices.EnrolResult.Locked);
        Studio anna = server.server().context().studios().findBySlug("anna").orElseThrow();
        assertEquals(0, devices.listDevices(anna.id()).size());
    }

    @Test
    void security13_wrongLoginsAreLimitedPerAddressAndTheRightOneStillWorksFromElsewhere() {
        server.close();
        server = new ServerFixture(
                data.resolve("proxied"),
                ServerOptions.local(data.resolve("proxied")).withTrustedProxies(Set.of("127.0.0.1")));
        Laptop laptop = server.enrolNew("anna");
        int limited = 0;
        String retryAfter = "";
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = server.send(server.base("/api/v1/devices")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("Authorization", "Bearer wrong" + i)
                    .GET());
            if (answer.statusCode() == 429) {
                limited++;
                retryAfter = answer.headers().firstValue("Retry-After").orElse("");
            }
        }
        assertTrue(limited >= 30, "limited: " + limited);
        assertTrue(Integer.parseInt(retryAfter) >= 1);
        assertEquals(
                200,
                server.send(laptop.request("/api/v1/devices")
                                .header("X-Forwarded-For", "198.51.100.2")
                                .GET())
                        .statusCode());
        int enrolLimited = 0;
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = server.send(server.base("/api/v1/enrol")
                    .header("X-Forwarded-For", "203.0.113.8")
                    .POST(ServerFixture.json(new EnrolRequest("AAAA-AAAA-AAAA-AAAA", "Thief", null))));
            enrolLimited += answer.statusCode() == 429 ? 1 : 0;
        }
        assertTrue(enrolLimited >= 60, "limited: " + enrolLimited);
        server.enrol(server.server().issueCode("anna"), "From elsewhere");
    }

    private HttpResponse<String> enrol(String code) {
        return server.send(
                server.base("/api/v1/enrol").POST(ServerFixture.json(new EnrolRequest(code, "Laptop", null))));
    }

    /** A code with the right handle and another secret. */
    private static String wrong(String code, int guess) {
        return code.substring(0, 5) + "0000-0000-" + String.format("%04d", guess % 10_000);
    }
}
