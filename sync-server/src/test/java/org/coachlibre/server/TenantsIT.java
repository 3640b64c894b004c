package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.DeviceList;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two studios on one server never see each other: security.md 1-6. */
class TenantsIT {
    @TempDir
    static Path data;

    static ServerFixture server;
    static Laptop anna;
    static Laptop boris;
    static UUID borisRelease;

    @BeforeAll
    static void start() {
        server = new ServerFixture(data);
        anna = server.enrolNew("anna");
        boris = server.enrolNew("boris");
        anna.publish(Map.of("index.html", "of anna"), null);
        borisRelease = boris.publish(Map.of("index.html", "of boris"), null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void security1_everyRouteWithAnIdOfAnotherStudioIs404AndChangesNothing() {
        String before = everythingOf(boris);
        List<String> ids = List.of(
                borisRelease.toString(),
                boris.enrolled().deviceId().toString(),
                boris.enrolled().studio().toString());
        int asked = 0;
        for (Route route : server.server().routes().listRoutes()) {
            if (route.scope() != Scope.DEVICE || !route.template().contains("{id}")) {
                continue;
            }
            for (String id : ids) {
                String path = route.template().replace("{id}", id);
                HttpResponse<String> answer = server.send(anna.request(path)
                        .method(route.method(), ServerFixture.json(new ActivateRequest(borisRelease))));
                assertEquals(404, answer.statusCode(), route + " " + answer.body());
                asked++;
            }
        }
        assertTrue(asked >= 9, "routes with ids: " + asked);
        assertEquals(before, everythingOf(boris));
        assertEquals("of boris", server.page("boris", "/").body());
    }

    @Test
    void security2_anotherStudiosIdAnswersLikeAnUnknownOne() {
        String foreign =
                anna.get("/api/v1/releases/" + borisRelease + "/manifest").body();
        String unknown =
                anna.get("/api/v1/releases/" + UUID.randomUUID() + "/manifest").body();
        assertEquals(withoutRequestId(unknown), withoutRequestId(foreign));
        assertEquals(404, anna.get("/api/v1/releases/not-an-id/manifest").statusCode());
    }

    @Test
    void security2_contentsAreNotSharedBetweenStudios() {
        // Boris's home page is stored already; for Anna it is missing all the same.
        assertEquals(
                1, anna.plan(Map.of("index.html", "of boris"), null).missing().size());
    }

    @Test
    void security3_everyRouteHasAScopeAndDeviceRoutesRefuseStrangers() {
        for (Route route : server.server().routes().listRoutes()) {
            if (route.scope() != Scope.DEVICE) {
                continue;
            }
            String path = route.template().replaceAll("\\{[a-z0-9A-Z]+}", "00000000-0000-7000-8000-000000000000");
            for (String header : List.of("", "Bearer ", "Bearer x", "Basic YTpi", "Bearer cl_" + "A".repeat(43))) {
                var request = server.base(path).method(route.method(), BodyPublishers.ofString("{}"));
                if (!header.isEmpty()) {
                    request.header("Authorization", header);
                }
                HttpResponse<String> answer = server.send(request);
                assertTrue(answer.statusCode() == 401 || answer.statusCode() == 429, route + " " + answer.statusCode());
            }
        }
    }

    @Test
    void security3_theDeviceApiIsNotOnStudioHostsNorOnUnknownOnes() {
        for (String host : List.of("anna.localhost", "unknown.localhost", "example.org", "localhost.evil.example")) {
            HttpResponse<String> answer = server.send(server.at(host, "/api/v1/devices")
                    .header("Authorization", "Bearer " + anna.enrolled().token())
                    .GET());
            assertEquals(404, answer.statusCode(), host);
        }
        assertEquals(404, server.page("unknown", "/").statusCode());
    }

    @Test
    void security5_extraFieldsInABodyHaveNoEffect() {
        HttpResponse<String> answer = server.send(anna.request("/api/v1/releases/" + borisRelease + "/activate")
                .POST(BodyPublishers.ofString("{\"expectedCurrent\":null,\"studio\":\""
                        + boris.enrolled().studio() + "\",\"tenantId\":\"x\",\"role\":\"admin\"}")));
        assertEquals(404, answer.statusCode());
        ReleaseHistory history =
                ServerFixture.read(boris.get("/api/v1/releases").body(), ReleaseHistory.class);
        assertEquals(1, history.releases().size());
    }

    @Test
    void security6_authorityComesFromTheTokenOnly() {
        HttpResponse<String> answer = server.send(anna.request("/api/v1/devices")
                .header("X-Tenant", boris.enrolled().studio().toString())
                .header("X-User", boris.enrolled().deviceId().toString())
                .header("X-Forwarded-Host", "boris.localhost")
                .GET());
        DeviceList devices = ServerFixture.read(answer.body(), DeviceList.class);
        assertEquals(1, devices.devices().size());
        assertEquals(anna.enrolled().deviceId(), devices.devices().getFirst().id());
    }

    @Test
    void ownDomainServesTheSameStudio() {
        server.server().context().studios().create("clara", "www.Clara-Coaching.example");
        Laptop clara = server.enrol(server.server().issueCode("clara"), "Laptop");
        assertEquals(
                "http://www.clara-coaching.example:" + server.server().port(),
                clara.enrolled().publicUrl());
        clara.publish(Map.of("index.html", "of clara"), null);
        assertEquals(
                "of clara",
                server.send(server.at("WWW.clara-coaching.example", "/").GET()).body());
        assertEquals("of clara", server.page("clara", "/").body());
        server.clock.advance(Duration.ofSeconds(1));
    }

    private static String everythingOf(Laptop laptop) {
        return laptop.get("/api/v1/devices").body()
                + laptop.get("/api/v1/releases").body()
                + laptop.get("/api/v1/events?after=0&epoch=" + laptop.enrolled().epoch())
                        .body()
                + laptop.get("/api/v1/releases/" + borisRelease + "/manifest").body();
    }

    private static String withoutRequestId(String json) {
        assertFalse(json.isEmpty());
        return json.replaceAll("\"request\":\"[^\"]*\"", "");
    }
}
