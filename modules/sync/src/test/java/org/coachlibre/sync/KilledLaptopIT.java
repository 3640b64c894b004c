package org.coachlibre.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.coachlibre.sync.fake.FakeServer;
import org.coachlibre.sync.fake.Laptop;
import org.coachlibre.sync.fake.StoppingLaptop;
import org.coachlibre.syncprotocol.EventKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's process is killed inside a sync round, at each point where it writes: case Y3. */
class KilledLaptopIT {
    private static final Instant MONDAY = Instant.parse("2026-06-15T08:00:00Z");

    @TempDir
    private Path folder;

    private FakeServer server;

    @BeforeEach
    void open() {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void killed_between_the_events_and_the_cursor_it_loses_nothing_and_applies_nothing_twice() throws IOException {
        String code = server.newCode();
        kill(code, "event", 1_000_000);
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            server.log().append(EventKinds.MAIL_FAILED, Map.of("n", i));
        }
        // The first event, inside the first page, its last ones, the first one of later pages: a page is 200 events.
        for (int at : List.of(1, 200, 201, 900)) {
            kill("-", "event", at);
        }
        try (Laptop laptop = laptop()) {
            laptop.sync().syncNow();
            expected.addAll(laptop.applied());
            assertEquals(4_000, expected.size());
            assertEquals(4_000, Set.copyOf(expected).size());
            laptop.sync().syncNow();
            assertEquals(expected, laptop.applied());
        }
    }

    @Test
    void killed_while_it_notes_outcomes_it_asks_again_and_the_server_acts_once() throws IOException {
        kill(server.newCode(), "event", 1_000_000);
        List<UUID> asked = new ArrayList<>();
        try (Laptop laptop = laptop()) {
            for (int i = 0; i < 5; i++) {
                asked.add(laptop.ask(MONDAY.plusSeconds(7_200L * i)));
            }
        }
        for (int at : List.of(1, 5)) {
            kill("-", "outcome", at);
        }
        try (Laptop laptop = laptop()) {
            laptop.sync().syncNow();
            assertEquals(0, laptop.sync().syncNow().waiting());
            assertEquals(5, server.log().bookings().size(), "each was booked once: " + asked);
        }
    }

    private Laptop laptop() {
        return new Laptop(folder.resolve("a"))
                .handling(Set.of(EventKinds.MAIL_FAILED, EventKinds.BOOKED), (transaction, event) -> {});
    }

    /** Runs the laptop as a process and kills it where it stops. */
    private void kill(String code, String what, int count) throws IOException {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        StoppingLaptop.class.getName(),
                        folder.resolve("a").toString(),
                        server.address().toString(),
                        code,
                        what,
                        Integer.toString(count))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            assertEquals(count < 1_000_000 ? "stopped" : "done", line);
            if (line.equals("done")) {
                assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
