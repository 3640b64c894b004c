package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut: the disk keeps what was synced, and of the rest any part, in any order, torn at sectors of 512 bytes. Every write and
 * sync of a real run is recorded; the file is then rebuilt as some cut would have left it, and opened.
 */
class PowerCutTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final int SECTOR = 512;
    private static final int WRITERS = 3;
    private static final int ROWS_EACH = 120;

    private sealed interface Step {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Write(long position, byte[] content) implements Step {}

        record Truncate(long size) implements Step {}

        record Sync() implements Step {}

        record Confirmed(long id) implements Step {}
    }

    @TempDir
    Path folder;

    private boolean reuse;
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stopRecording() {
        FaultyFiles.use(new FaultyFiles.Disk() {});
    }

    @Test
    void nothing_confirmed_is_lost_in_a_hundred_cuts() throws Exception {
        cut(100, 20260302);
    }

    /** As in a file that is older than a minute: new changes are stored where outdated ones were. */
    @Test
    void nothing_confirmed_is_lost_where_space_is_reused() throws Exception {
        reuse = true;
        cut(100, 20260303);
    }

    @Test
    @Tag("long")
    void nothing_confirmed_is_lost_in_five_hundred_cuts_where_space_is_reused() throws Exception {
        reuse = true;
        cut(500, 8);
    }

    @Test
    @Tag("long")
    void nothing_confirmed_is_lost_in_five_hundred_cuts() throws Exception {
        cut(500, 7);
    }

    private void cut(int cuts, long seed) throws Exception {
        record();
        Random random = new Random(seed);
        List<Step> all = List.copyOf(steps);
        int firstConfirmed = 0;
        while (!(all.get(firstConfirmed) instanceof Step.Confirmed)) {
            firstConfirmed++;
        }
        for (int i = 0; i < cuts; i++) {
            int at = firstConfirmed + random.nextInt(all.size() - firstConfirmed + 1);
            Path place = Files.createDirectory(folder.resolve("cut" + i));
            Files.write(place.resolve("practice.mv.db"), image(all, at, random));
            Set<Long> confirmed = new HashSet<>();
            all.subList(0, at).forEach(step -> {
                if (step instanceof Step.Confirmed(long id)) {
                    confirmed.add(id);
                }
            });
            String what = "cut " + i + " after step " + at + " of " + all.size();
            try (Database database =
                    H2Databases.open(place.resolve("practice"), KEY.toCharArray(), List.of(DatabaseTest.JOURNAL))) {
                Set<Long> found = new HashSet<>(DatabaseTest.ids(database));
                assertTrue(found.containsAll(confirmed), what);
                database.read(tx -> {
                    TableScan scan = new TableScan(tx.dsl());
                    scan.tables().forEach(table -> assertEquals(List.of(), scan.differingIndexes(table), what));
                    return 0;
                });
                database.write(tx -> DatabaseTest.insert(tx, 1_000_000));
            }
            FolderBackups.removeTree(place);
        }
    }

    /** A run of several writers, with every step on the disk noted. */
    private void record() throws InterruptedException {
        FaultyFiles.use(new FaultyFiles.Disk() {
            @Override
            public void write(long position, byte[] content) {
                steps.add(new Step.Write(position, content));
            }

            @Override
            public void truncate(long size) {
                steps.add(new Step.Truncate(size));
            }

            @Override
            public void force() {
                steps.add(new Step.Sync());
            }
        });
        Path recorded = folder.resolve("recorded");
        try (Database database = H2Databases.open(
                new H2Files(recorded, "retry:" + FaultyFiles.PREFIX, KEY), List.of(DatabaseTest.JOURNAL))) {
            if (reuse) {
                database.write(tx -> tx.dsl().execute("SET RETENTION_TIME 0"));
            }
            AtomicLong ids = new AtomicLong();
            CountDownLatch done = new CountDownLatch(WRITERS);
            for (int w = 0; w < WRITERS; w++) {
                Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < ROWS_EACH; i++) {
                        long id = ids.incrementAndGet();
                        database.write(tx -> DatabaseTest.insert(tx, id));
                        steps.add(new Step.Confirmed(id));
                    }
                    done.countDown();
                });
            }
            done.await();
        }
    }

    /** The file as a cut after {@code at} steps may leave it. */
    private static byte[] image(List<Step> all, int at, Random random) throws IOException {
        int synced = at;
        while (synced > 0 && !(all.get(synced - 1) instanceof Step.Sync)) {
            synced--;
        }
        Image image = new Image();
        all.subList(0, synced).forEach(image::apply);
        List<Step> loose = new ArrayList<>();
        for (Step step : all.subList(synced, at)) {
            if (random.nextInt(3) > 0) {
                loose.add(step);
            }
        }
        Collections.shuffle(loose, random);
        for (Step step : loose) {
            image.apply(step instanceof Step.Write write && random.nextBoolean() ? torn(write, random) : step);
        }
        return image.content();
    }

    /** Only some neighbouring sectors of a write reach the disk. */
    private static Step torn(Step.Write write, Random random) {
        int sectors = Math.max(1, write.content().length / SECTOR);
        int from = random.nextInt(sectors);
        int until = from + 1 + random.nextInt(sectors - from);
        return new Step.Write(
                write.position() + (long) from * SECTOR,
                Arrays.copyOfRange(write.content(), from * SECTOR, Math.min(write.content().length, until * SECTOR)));
    }

    private static final class Image {
        private byte[] bytes = new byte[1 << 20];
        private int size;

        void apply(Step step) {
            switch (step) {
                case Step.Write write -> {
                    int end = (int) write.position() + write.content().length;
                    while (end > bytes.length) {
                        bytes = Arrays.copyOf(bytes, bytes.length * 2);
                    }
                    System.arraycopy(write.content(), 0, bytes, (int) write.position(), write.content().length);
                    size = Math.max(size, end);
                }
                case Step.Truncate truncate -> {
                    int smaller = (int) Math.min(size, truncate.size());
                    Arrays.fill(bytes, smaller, size, (byte) 0);
                    size = smaller;
                }
                case Step.Sync _, Step.Confirmed _ -> {}
            }
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
