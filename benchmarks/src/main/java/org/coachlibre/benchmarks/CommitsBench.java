package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.H2Databases;

/** Commits that the disk confirmed, per second, in the encrypted file; SQLite with the same promise beside it. */
final class CommitsBench implements Bench {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final long SECONDS = 4;
    private static final String PEER = """
            import sqlite3, sys, time
            db = sqlite3.connect(sys.argv[1], isolation_level=None)
            db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
            db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT)")
            n, start = 0, time.monotonic()
            while time.monotonic() - start < 4:
                db.execute("INSERT INTO entry VALUES (?, ?)", (n, "a line of some length for row %d" % n)); n += 1
            print(n / (time.monotonic() - start))
            """;

    @Override
    public String name() {
        return "commits";
    }

    @Override
    public String promise() {
        return "eight writers: >= 1,000 confirmed commits a second";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Processes.need("python3", "python3");
        Path folder = Files.createTempDirectory("coachlibre-bench");
        double alone = 0;
        double eight = 0;
        try (Database database = H2Databases.open(folder.resolve("commits"), KEY.toCharArray(), List.of())) {
            database.write(tx -> tx.dsl().execute("CREATE TABLE entry (id BIGINT PRIMARY KEY, text VARCHAR(100))"));
            run(database, 1, 1);
            alone = run(database, 1, SECONDS);
            eight = run(database, 8, SECONDS);
        }
        report.figure("ours, one writer, encrypted", alone, "commits/s");
        report.figure("ours, eight writers, encrypted", eight, "commits/s");
        report.figure("size of the file afterwards", megabytes(folder.resolve("commits.mv.db")), "MB");
        double peer = Double.parseDouble(Processes.output(
                        60,
                        List.of("python3", "-c", PEER, folder.resolve("peer.db").toString()))
                .strip());
        report.figure("peer SQLite, one writer, in clear", peer, "commits/s");
        return report.verdict(eight >= 1_000);
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1048576.0;
    }

    private static final AtomicLong IDS = new AtomicLong();

    private static double run(Database database, int threads, long seconds) throws InterruptedException {
        AtomicLong commits = new AtomicLong();
        long start = System.nanoTime();
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            Thread.ofPlatform().start(() -> {
                while (System.nanoTime() - start < seconds * 1_000_000_000L) {
                    long id = IDS.incrementAndGet();
                    database.write(tx -> tx.dsl()
                            .execute("INSERT INTO entry VALUES (?, ?)", id, "a line of some length for row " + id));
                    commits.incrementAndGet();
                }
                done.countDown();
            });
        }
        done.await();
        return commits.get() * 1e9 / (System.nanoTime() - start);
    }
}
