package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, then has room again: what was confirmed stays, what was not says so, and writing goes on by itself. */
class DiskFullTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    @AfterEach
    void healTheDisk() {
        FaultyFiles.use(new FaultyFiles.Disk() {});
    }

    @Test
    void a_full_disk_is_told_and_writing_goes_on_when_there_is_room() {
        FaultyFiles.use(new FaultyFiles.Disk() {
            @Override
            public void write(long position, byte[] content) throws IOException {
                if (room.addAndGet(-content.length) < 0) {
                    throw new IOException("No space left on device");
                }
            }
        });
        List<Long> confirmed = new ArrayList<>();
        try (Database database = open()) {
            long id = 0;
            for (int round = 0; round < 8; round++) {
                // The disk fills up at another place of the commit each time.
                room.set(10_000L + round * 7_777);
                boolean isFull = false;
                while (!isFull) {
                    id++;
                    isFull = !tryInsert(database, id);
                    if (!isFull) {
                        confirmed.add(id);
                    }
                }
                assertThrows(StorageException.DiskFull.class, () -> database.write(tx -> DatabaseTest.insert(tx, -1)));
                room.set(Long.MAX_VALUE);
                long next = ++id;
                database.write(tx -> DatabaseTest.insert(tx, next));
                confirmed.add(next);
                assertTrue(DatabaseTest.ids(database).containsAll(confirmed), "round " + round);
            }
        }
        FaultyFiles.use(new FaultyFiles.Disk() {});
        try (Database database = open()) {
            assertTrue(DatabaseTest.ids(database).containsAll(confirmed));
            database.read(tx -> {
                TableScan scan = new TableScan(tx.dsl());
                scan.tables().forEach(table -> assertEquals(List.of(), scan.differingIndexes(table)));
                return 0;
            });
        }
    }

    @Test
    void everyone_in_the_group_hears_of_the_full_disk() {
        FaultyFiles.use(new FaultyFiles.Disk() {
            @Override
            public void write(long position, byte[] content) throws IOException {
                if (room.get() == 0) {
                    throw new IOException("No space left on device");
                }
            }
        });
        try (Database database = open()) {
            database.write(tx -> DatabaseTest.insert(tx, 1));
            room.set(0);
            List<CompletableFuture<Integer>> writes = new ArrayList<>();
            for (int i = 2; i < 30; i++) {
                int id = i;
                writes.add(database.writeLater(tx -> DatabaseTest.insert(tx, id)));
            }
            for (CompletableFuture<Integer> write : writes) {
                assertTrue(write.handle((done, failure) -> failure instanceof StorageException.DiskFull)
                        .join());
            }
            room.set(1);
            assertTrue(DatabaseTest.ids(database).contains(1L));
            database.write(tx -> DatabaseTest.insert(tx, 100));
            assertTrue(DatabaseTest.ids(database).containsAll(List.of(1L, 100L)));
        }
    }

    private static boolean tryInsert(Database database, long id) {
        try {
            database.write(tx -> tx.dsl()
                    .execute(
                            "INSERT INTO journal.entry (id, writer, content) VALUES (?, 0, ?)",
                            id,
                            "x".repeat(500 + (int) (id % 1000))));
            return true;
        } catch (StorageException.DiskFull e) {
            return false;
        }
    }

    private Database open() {
        return H2Databases.open(
                new H2Files(folder.resolve("full"), "retry:" + FaultyFiles.PREFIX, KEY), List.of(DatabaseTest.JOURNAL));
    }
}
