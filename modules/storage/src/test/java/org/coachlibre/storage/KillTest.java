package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The torture of the storage: a process with several writing threads is killed (SIGKILL) again and again on the same growing,
 * encrypted file. Every row it said was confirmed must be there, whole, and every index must agree with its table. Desktop and
 * server open their files by the same {@link H2Databases#open}.
 */
class KillTest {
    private static final String KEY = "89abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private Random random = new Random();

    @Test
    void forty_kills_lose_nothing() throws Exception {
        torture(40, 4, 42);
    }

    @Test
    @Tag("long")
    void two_hundred_kills_lose_nothing() throws Exception {
        torture(200, 6, 4242);
    }

    private void torture(int kills, int threads, long seed) throws Exception {
        random = new Random(seed);
        Path file = folder.resolve("tortured");
        Set<Long> confirmed = new HashSet<>();
        long firstId = 0;
        for (int kill = 0; kill < kills; kill++) {
            // Mostly a while after the start, sometimes at once: also while the file is being recovered.
            int wanted = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(150);
            firstId = runAndKill(file, firstId, threads, wanted, confirmed);
            if (random.nextInt(3) > 0 || kill == kills - 1) {
                verify(file, confirmed, "after kill " + (kill + 1));
            }
        }
        assertTrue(confirmed.size() > kills * 10, "only " + confirmed.size() + " rows were written");
    }

    /** Lets the process write until it confirmed {@code wanted} rows, kills it, and returns an id above all it used. */
    private long runAndKill(Path file, long firstId, int threads, int wanted, Set<Long> confirmed)
            throws IOException, InterruptedException {
        Process process = start(file, firstId, threads);
        long highest = firstId;
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            int seen = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The first line only says that the process opens the file now.
                if (seen >= 0) {
                    long id = Long.parseLong(line);
                    confirmed.add(id);
                    highest = Math.max(highest, id);
                }
                if (++seen == wanted) {
                    if (wanted == 0) {
                        spin(random.nextInt(400));
                    }
                    // Not Process.destroyForcibly: that closes the pipe, in which confirmed rows may still wait.
                    process.toHandle().destroyForcibly();
                }
            }
            assertTrue(seen >= wanted, () -> "The process ended by itself: " + errors());
        }
        process.waitFor();
        return highest + 1_000;
    }

    /** Somewhere between the first instruction and the end of the recovery. */
    private static void spin(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Process start(Path file, long firstId, int threads) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TortureWriter.class.getName(),
                file.toString(),
                KEY,
                String.valueOf(firstId),
                String.valueOf(threads)));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
    }

    private void verify(Path file, Set<Long> confirmed, String when) {
        try (Database database = H2Databases.open(file, KEY.toCharArray(), List.of(DatabaseTest.JOURNAL))) {
            database.read(tx -> {
                Map<Long, String> rows = new HashMap<>();
                tx.dsl()
                        .fetch("SELECT id, content FROM journal.entry")
                        .forEach(row -> rows.put(row.get(0, Long.class), row.get(1, String.class)));
                Set<Long> lost = new HashSet<>(confirmed);
                lost.removeAll(rows.keySet());
                assertEquals(Set.of(), lost, when + ": confirmed rows are lost");
                rows.forEach((id, content) -> assertEquals(TortureWriter.content(id), content, when));
                TableScan scan = new TableScan(tx.dsl());
                scan.tables().forEach(table -> assertEquals(List.of(), scan.differingIndexes(table), when));
                return rows.size();
            });
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
