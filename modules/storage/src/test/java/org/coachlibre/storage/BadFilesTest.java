package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.CLOCK;
import static org.coachlibre.storage.Practices.KEYRING;
import static org.coachlibre.storage.Practices.MIGRATIONS;
import static org.coachlibre.storage.Practices.create;
import static org.coachlibre.storage.Practices.open;
import static org.coachlibre.storage.Practices.tryOpen;
import static org.coachlibre.storage.Practices.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that must be refused, each with its own result, and left byte for byte as they were. */
class BadFilesTest {
    private static final SchemaMigration NEXT = new SchemaMigration("JOURNAL", "db/migration/journal-next");

    @TempDir
    Path temp;

    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private Path folder = Path.of("");
    private Path database = Path.of("");

    @BeforeEach
    void makeAPractice() {
        folder = temp.resolve("practice");
        database = folder.resolve("practice.mv.db");
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            write(practice, 0, 20);
        }
    }

    @Test
    void an_empty_database_file_is_not_taken_for_an_empty_practice() throws IOException {
        Files.write(database, new byte[0]);
        assertRefusedUntouched(OpenResult.Damaged.class);
    }

    @Test
    void a_foreign_database_file_is_refused() throws IOException {
        Files.write(database, "SQLite format 3\0 and more".getBytes(StandardCharsets.US_ASCII));
        assertRefusedUntouched(OpenResult.Damaged.class);
    }

    @Test
    void a_missing_database_file_is_not_made_anew() throws IOException {
        Files.delete(database);
        assertRefusedUntouched(OpenResult.Damaged.class);
        assertFalse(Files.exists(database));
    }

    @Test
    void another_practices_database_is_refused() throws IOException {
        Path other = temp.resolve("other");
        create(other, KEYRING, keyring).practice().close();
        Files.copy(other.resolve("practice.mv.db"), database, StandardCopyOption.REPLACE_EXISTING);
        assertRefusedUntouched(OpenResult.Damaged.class);
        Files.delete(folder.resolve("practice.seal"));
        assertInstanceOf(OpenResult.Damaged.class, tryOpen(folder, KEYRING, keyring));
    }

    @Test
    void a_cut_database_file_is_refused_at_every_length() throws IOException {
        byte[] good = Files.readAllBytes(database);
        for (int part = 1; part < 8; part++) {
            Files.write(database, Arrays.copyOf(good, good.length * part / 8));
            assertRefusedUntouched(OpenResult.Damaged.class);
        }
        Files.write(database, Arrays.copyOf(good, good.length - 1));
        assertRefusedUntouched(OpenResult.Damaged.class);
        Files.write(database, good);
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(20, DatabaseTest.count(practice.database()));
        }
    }

    @Test
    void one_changed_byte_anywhere_in_the_database_file_is_noticed() throws IOException {
        byte[] good = Files.readAllBytes(database);
        Random random = new Random(1);
        for (int i = 0; i < 25; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(database, bad);
            assertRefusedUntouched(OpenResult.Damaged.class);
        }
    }

    @Test
    void after_a_crash_there_is_no_seal_and_a_cut_file_still_does_no_more_harm_than_an_error() throws IOException {
        byte[] good = Files.readAllBytes(database);
        Files.delete(folder.resolve("practice.seal"));
        Files.write(database, Arrays.copyOf(good, 5000));
        assertInstanceOf(OpenResult.Damaged.class, tryOpen(folder, KEYRING, keyring));
    }

    @Test
    void a_folder_without_a_practice_is_told_from_a_damaged_one() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertInstanceOf(OpenResult.NotAPractice.class, tryOpen(empty, KEYRING, keyring));
        assertInstanceOf(OpenResult.NotAPractice.class, tryOpen(temp.resolve("absent"), KEYRING, keyring));
        Files.writeString(empty.resolve("practice.keys"), "{\"product\":\"something else\"}");
        assertInstanceOf(OpenResult.NotAPractice.class, tryOpen(empty, KEYRING, keyring));
        Files.write(empty.resolve("practice.keys"), new byte[0]);
        assertInstanceOf(OpenResult.NotAPractice.class, tryOpen(empty, KEYRING, keyring));
    }

    @Test
    void a_folder_with_files_takes_no_new_practice() throws IOException {
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("holiday.txt"), "sun");
        assertInstanceOf(CreateResult.NotEmpty.class, PracticeFiles.create(full, KEYRING, MIGRATIONS, CLOCK, keyring));
        assertInstanceOf(
                CreateResult.NotEmpty.class, PracticeFiles.create(folder, KEYRING, MIGRATIONS, CLOCK, keyring));
        open(folder, KEYRING, keyring).close();
    }

    @Test
    void a_making_that_was_interrupted_starts_again() throws IOException {
        Path half = Files.createDirectory(temp.resolve("half"));
        Files.write(half.resolve("practice.creating"), new byte[0]);
        Files.write(half.resolve("practice.mv.db"), new byte[100]);
        Files.write(half.resolve("practice.keys"), new byte[10]);
        assertInstanceOf(OpenResult.NotAPractice.class, tryOpen(half, KEYRING, keyring));
        create(half, KEYRING, keyring).practice().close();
        open(half, KEYRING, keyring).close();
    }

    @Test
    void a_practice_that_is_open_is_in_use() {
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertInstanceOf(OpenResult.InUse.class, tryOpen(folder, KEYRING, keyring));
            write(practice, 20, 21);
        }
        open(folder, KEYRING, keyring).close();
    }

    @Test
    void a_practice_that_is_open_in_another_process_is_in_use() throws Exception {
        Process other = HoldingProcess.start(folder.resolve("practice"));
        try {
            assertRefusedUntouched(OpenResult.InUse.class);
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        // A killed holder frees the file, whatever its lock file still says.
        open(folder, KEYRING, keyring).close();
    }

    @Test
    void only_a_living_process_counts_where_the_file_system_knows_no_locks() {
        ProcessHandle self = ProcessHandle.current();
        assertTrue(
                FileLease.isAlive(self.pid() + " " + self.info().startInstant().orElseThrow()));
        assertFalse(FileLease.isAlive(self.pid() + " 1999-01-01T00:00:00Z"), "a later process with the same number");
        assertFalse(FileLease.isAlive("999999999 -"));
        assertFalse(FileLease.isAlive(""));
        assertFalse(FileLease.isAlive("not a process"));
    }

    @Test
    void a_read_only_folder_is_told_as_such() throws IOException {
        // The tests may run as root, whom no permission stops; a read-only zip file system refuses everyone.
        Path zip = temp.resolve("copy.zip");
        try (FileSystem writable = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (String name : List.of("practice.keys", "practice.mv.db", "practice.clientkeys", "practice.seal")) {
                Files.copy(folder.resolve(name), writable.getPath("/" + name));
            }
        }
        try (FileSystem readOnly = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
            assertInstanceOf(OpenResult.ReadOnly.class, tryOpen(readOnly.getPath("/"), KEYRING, keyring));
            assertInstanceOf(
                    CreateResult.ReadOnly.class,
                    PracticeFiles.create(readOnly.getPath("/new"), KEYRING, MIGRATIONS, CLOCK, keyring));
        }
    }

    @Test
    void what_a_system_says_of_a_read_only_folder_and_a_full_disk_is_understood() {
        Path lock = folder.resolve("practice.lock");
        assertInstanceOf(
                StorageException.ReadOnly.class,
                Failures.whileWriting(new AccessDeniedException(lock.toString()), lock));
        assertInstanceOf(
                StorageException.ReadOnly.class,
                Failures.whileWriting(new FileSystemException(lock.toString(), null, "Read-only file system"), lock));
        assertInstanceOf(
                StorageException.DiskFull.class,
                Failures.whileWriting(new FileSystemException(lock.toString(), null, "No space left on device"), lock));
        assertInstanceOf(
                StorageException.Failed.class, Failures.whileWriting(new IOException("Input/output error"), lock));
    }

    @Test
    void a_file_from_a_newer_version_is_refused_and_not_touched() throws IOException {
        try (Practice practice = assertInstanceOf(
                        OpenResult.Opened.class, PracticeFiles.open(folder, KEYRING, List.of(NEXT), CLOCK, keyring))
                .practice()) {
            assertEquals(20, DatabaseTest.count(practice.database()));
        }
        assertInstanceOf(OpenResult.NewerVersion.class, tryOpen(folder, KEYRING, keyring));
        assertInstanceOf(OpenResult.Opened.class, PracticeFiles.open(folder, KEYRING, List.of(NEXT), CLOCK, keyring));
    }

    @Test
    void a_newer_format_number_is_refused() throws IOException {
        H2Files plain = new H2Files(temp.resolve("plain"), H2Files.RETRY_ON_INTERRUPT, null);
        try (Database newer = H2Databases.open(plain, MIGRATIONS)) {
            newer.write(tx -> tx.dsl().execute("UPDATE storage.file_identity SET format = 2"));
        }
        assertThrows(StorageException.NewerVersion.class, () -> H2Databases.open(plain, MIGRATIONS));
    }

    private void assertRefusedUntouched(Class<? extends OpenResult> expected) throws IOException {
        Map<String, byte[]> before = contents();
        assertInstanceOf(expected, tryOpen(folder, KEYRING, keyring));
        assertSame(before, contents());
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, content) -> assertArrayEquals(content, after.get(name), name));
    }

    /** Every file of the practice but the lock, which names who looked last. */
    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().endsWith(".lock")) {
                    contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }
}
