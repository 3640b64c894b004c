package org.coachlibre.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    static final SchemaMigration JOURNAL = new SchemaMigration("JOURNAL", "db/migration/journal");
    private static final char[] KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".toCharArray();

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_written_across_closing() {
        try (Database database = open()) {
            database.write(tx -> insert(tx, 1));
        }
        try (Database database = open()) {
            assertEquals(1, count(database));
        }
    }

    @Test
    void the_file_is_not_readable_without_the_key() throws Exception {
        try (Database database = open()) {
            database.write(tx -> insert(tx, 1));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("practice.mv.db"));
        assertFalse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("content of 1"));
        char[] other = KEY.clone();
        other[0] = 'f';
        assertThrows(
                StorageException.WrongKey.class,
                () -> H2Databases.open(folder.resolve("practice"), other, List.of(JOURNAL)));
        try (Database database = open()) {
            assertEquals(1, count(database));
        }
    }

    @Test
    void only_the_work_that_throws_is_undone() {
        try (Database database = open()) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            CompletableFuture<Integer> first = database.writeLater(tx -> {
                started.countDown();
                await(go);
                return insert(tx, 1);
            });
            await(started);
            // These three wait together and are committed as one group.
            CompletableFuture<Integer> second = database.writeLater(tx -> insert(tx, 2));
            CompletableFuture<Integer> bad = database.writeLater(tx -> {
                insert(tx, 3);
                return insert(tx, 1);
            });
            CompletableFuture<Integer> fourth = database.writeLater(tx -> insert(tx, 4));
            go.countDown();
            first.join();
            second.join();
            fourth.join();
            assertTrue(bad.handle((result, failure) -> failure instanceof DataAccessException)
                    .join());
            assertEquals(List.of(1L, 2L, 4L), ids(database));
        }
    }

    @Test
    void what_the_work_throws_reaches_the_caller_as_it_is() {
        try (Database database = open()) {
            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> database.write(tx -> {
                        insert(tx, 9);
                        throw new IllegalArgumentException("no");
                    }));
            assertEquals("no", thrown.getMessage());
            assertEquals(List.of(), ids(database));
        }
    }

    @Test
    void after_commit_actions_run_once_durable_and_never_for_undone_work() {
        try (Database database = open()) {
            List<String> heard = new ArrayList<>();
            database.write(tx -> {
                tx.afterCommit(() -> heard.add("kept " + ids(database)));
                tx.afterCommit(() -> {
                    throw new IllegalStateException("a bad listener");
                });
                tx.afterCommit(() -> heard.add("still called"));
                return insert(tx, 1);
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(tx -> {
                        tx.afterCommit(() -> heard.add("undone"));
                        throw new IllegalStateException();
                    }));
            assertEquals(List.of("kept [1]", "still called"), heard);
        }
    }

    @Test
    void a_write_inside_a_write_is_refused_and_a_read_inside_it_sees_its_changes() {
        try (Database database = open()) {
            assertThrows(
                    IllegalStateException.class, () -> database.write(tx -> database.write(inner -> insert(inner, 2))));
            int seen = database.write(tx -> {
                insert(tx, 1);
                return count(database);
            });
            assertEquals(1, seen);
        }
    }

    @Test
    void a_reader_keeps_its_snapshot_while_others_write() {
        try (Database database = open()) {
            database.write(tx -> insert(tx, 1));
            List<Long> seen = database.read(tx -> {
                List<Long> before = ids(tx);
                database.write(other -> insert(other, 2));
                assertEquals(before, ids(tx));
                assertEquals(before, ids(database), "a read inside a read has the same snapshot");
                return before;
            });
            assertEquals(List.of(1L), seen);
            assertEquals(List.of(1L, 2L), ids(database));
        }
    }

    @Test
    void more_readers_than_connections_all_get_their_turn() {
        try (Database database = open()) {
            database.write(tx -> insert(tx, 1));
            List<CompletableFuture<Integer>> reads = new ArrayList<>();
            try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 200; i++) {
                    reads.add(CompletableFuture.supplyAsync(() -> count(database), threads));
                }
                reads.forEach(read -> assertEquals(1, read.join()));
            }
        }
    }

    @Test
    void interrupting_a_reader_does_not_close_the_file_for_the_others() throws Exception {
        try (Database database = open()) {
            for (int i = 0; i < 200; i++) {
                int id = i;
                database.write(tx -> insert(tx, id));
            }
            AtomicBoolean stop = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    Thread.currentThread().interrupt();
                    count(database);
                }
            });
            for (int i = 200; i < 400; i++) {
                int id = i;
                database.write(tx -> insert(tx, id));
            }
            stop.set(true);
            reader.join();
            assertEquals(400, count(database));
        }
        try (Database database = open()) {
            assertEquals(400, count(database));
        }
    }

    @Test
    void closing_writes_what_was_handed_in_and_refuses_what_comes_later() {
        Database database = open();
        List<CompletableFuture<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int id = i;
            writes.add(database.writeLater(tx -> insert(tx, id)));
        }
        database.close();
        database.close();
        writes.forEach(CompletableFuture::join);
        assertThrows(StorageException.Failed.class, () -> database.write(tx -> insert(tx, 999)));
        assertThrows(StorageException.Failed.class, () -> count(database));
        try (Database again = open()) {
            assertEquals(300, count(again));
        }
    }

    @Test
    void a_second_opening_is_refused_while_the_first_lives() {
        try (Database database = open()) {
            assertThrows(StorageException.InUse.class, this::open);
            database.write(tx -> insert(tx, 1));
            assertEquals(1, count(database));
        }
    }

    @Test
    void a_transaction_of_its_own_is_refused() {
        try (Database database = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(tx -> {
                        insert(tx, 1);
                        tx.dsl().transaction(inner -> inner.dsl().execute("DELETE FROM journal.entry"));
                        return 0;
                    }));
            assertEquals(0, count(database));
        }
    }

    private Database open() {
        return H2Databases.open(folder.resolve("practice"), KEY, List.of(JOURNAL));
    }

    static int insert(Transaction tx, long id) {
        return tx.dsl()
                .execute("INSERT INTO journal.entry (id, writer, content) VALUES (?, 0, ?)", id, "content of " + id);
    }

    static List<Long> ids(Transaction tx) {
        return tx.dsl().fetch("SELECT id FROM journal.entry ORDER BY id").getValues(0, Long.class);
    }

    static List<Long> ids(Database database) {
        return database.read(DatabaseTest::ids);
    }

    static int count(Database database) {
        return ids(database).size();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
