package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.server.ServerFixture.Laptop;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a page that is served. */
class VerticalIT {
    @TempDir
    Path data;

    @Test
    void aStudioEnrolsPublishesAndIsServed() {
        try (ServerFixture server = new ServerFixture(data)) {
            Laptop laptop = server.enrolNew("zoe");
            assertEquals(
                    "http://zoe.localhost:" + server.server().port(),
                    laptop.enrolled().publicUrl());
            assertEquals(404, server.page("zoe", "/").statusCode());
            UUID release = laptop.publish(
                    Map.of("index.html", "<h1>Zoé</h1>", "about/index.html", "about", "_coachlibre/shell.fr.html", "s"),
                    null);
            HttpResponse<String> home = server.page("zoe", "/");
            assertEquals(200, home.statusCode());
            assertEquals("<h1>Zoé</h1>", home.body());
            assertEquals("about", server.page("zoe", "/about/").body());
            assertEquals(301, server.page("zoe", "/about").statusCode());
            assertEquals(404, server.page("zoe", "/_coachlibre/shell.fr.html").statusCode());
            EventPage events = ServerFixture.read(
                    laptop.get("/api/v1/events?after=0&epoch="
                                    + laptop.enrolled().epoch())
                            .body(),
                    EventPage.class);
            assertEquals("release.activated", events.events().getFirst().kind());
            ReleaseHistory history =
                    ServerFixture.read(laptop.get("/api/v1/releases").body(), ReleaseHistory.class);
            assertEquals(release, history.releases().getFirst().id());
            assertTrue(history.releases().getFirst().current());
            server.restart();
            assertEquals("<h1>Zoé</h1>", server.page("zoe", "/").body());
            assertEquals(200, laptop.get("/api/v1/devices").statusCode());
        }
    }
}
