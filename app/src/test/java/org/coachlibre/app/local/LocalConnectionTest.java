package org.coachlibre.app.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalConnectionTest {
    @TempDir
    Path practice;

    /** A server that the coach runs by hand on the same computer is not exchanged for the practice's own. */
    @Test
    void another_server_on_this_computer_stays_the_practices_server() throws Exception {
        Path data = Files.createDirectory(LocalServer.dataOf(practice));
        Files.writeString(data.resolve("port"), "40001\n");
        SyncConnection byHand = new SyncConnection(
                URI.create("http://localhost:18473"),
                new UUID(0, 1),
                "marie",
                URI.create("http://marie.localhost:18473"),
                new UUID(0, 2),
                "laptop",
                Instant.EPOCH);
        Sync sync = (Sync) Proxy.newProxyInstance(
                Sync.class.getClassLoader(), new Class<?>[] {Sync.class}, (proxy, method, arguments) -> {
                    assertEquals("connection", method.getName(), "nothing else is asked of it");
                    return Optional.of(byHand);
                });
        assertTrue(LocalConnection.establish(practice, sync, "Marie").isEmpty());
    }

    @Test
    void the_own_server_is_known_by_every_port_it_had() throws Exception {
        assertFalse(LocalServer.isOwn(practice, 40_001), "there is none yet");
        Files.writeString(practice.resolve("port"), "40002\n40001\n");
        assertTrue(LocalServer.isOwn(practice, 40_002));
        assertTrue(LocalServer.isOwn(practice, 40_001), "before it had to move");
        assertFalse(LocalServer.isOwn(practice, 18_473));
        Files.writeString(practice.resolve("port"), "?");
        assertTrue(LocalServer.isOwn(practice, 40_001), "an unreadable file takes nothing away");
    }
}
