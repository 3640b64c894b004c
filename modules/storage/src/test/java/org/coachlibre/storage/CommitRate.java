package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Measures confirmed commits per second, one by one and in groups, in clear and encrypted. Argument: an empty folder. */
public final class CommitRate {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final long SECONDS = 4;

    private CommitRate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (boolean encrypted : new boolean[] {false, true}) {
            for (int threads : new int[] {1, 8, 64}) {
                Path file = folder.resolve((encrypted ? "encrypted" : "plain") + threads);
                long opened = System.nanoTime();
                try (Database database = encrypted
                        ? H2Databases.open(file, KEY.toCharArray(), List.of(DatabaseTest.JOURNAL))
                        : H2Databases.openUnencrypted(file, List.of(DatabaseTest.JOURNAL))) {
                    long millis = (System.nanoTime() - opened) / 1_000_000;
                    run(database, threads, 1);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, %d threads: %.0f commits/s (opened in %d ms)%n",
                            encrypted ? "encrypted" : "plain",
                            threads,
                            run(database, threads, SECONDS),
                            millis);
                }
                long again = System.nanoTime();
                H2Databases.open(
                                new H2Files(file, H2Files.RETRY_ON_INTERRUPT, encrypted ? KEY : null),
                                List.of(DatabaseTest.JOURNAL))
                        .close();
                System.out.printf("opened again and closed in %d ms%n", (System.nanoTime() - again) / 1_000_000);
            }
        }
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
                    database.write(tx -> DatabaseTest.insert(tx, id));
                    commits.incrementAndGet();
                }
                done.countDown();
            });
        }
        done.await();
        return commits.get() * 1e9 / (System.nanoTime() - start);
    }
}
