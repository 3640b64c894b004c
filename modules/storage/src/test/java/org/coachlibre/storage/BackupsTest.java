package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.ANNA;
import static org.coachlibre.storage.Practices.BORIS;
import static org.coachlibre.storage.Practices.CLOCK;
import static org.coachlibre.storage.Practices.KEYRING;
import static org.coachlibre.storage.Practices.MIGRATIONS;
import static org.coachlibre.storage.Practices.NOTE;
import static org.coachlibre.storage.Practices.PROGRESS;
import static org.coachlibre.storage.Practices.create;
import static org.coachlibre.storage.Practices.open;
import static org.coachlibre.storage.Practices.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.keys.NoKeyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    Path temp;

    private final InMemoryKeyring keyring = new InMemoryKeyring();

    @Test
    void a_backup_carried_to_another_computer_brings_everything_back() throws IOException {
        Path usb = Files.createDirectory(temp.resolve("usb"));
        CreateResult.Created created = create(temp.resolve("here"), KEYRING, keyring);
        SealedText note;
        MediaId picture;
        try (Practice practice = created.practice()) {
            write(practice, 0, 50);
            note = practice.database().write(tx -> practice.privateTexts().seal(ANNA, NOTE, 1, "secret"));
            picture = practice.media().store(new ByteArrayInputStream(new byte[100_000]), 1 << 20);
            Backups.BackupResult.Made made = made(practice.backups().export(usb.resolve("monday.clbackup"), PROGRESS));
            assertTrue(made.rows() >= 50);
            write(practice, 50, 60);
        }
        Unlock code = new Unlock.RecoveryCode(created.recoveryCode().text());
        Path there = temp.resolve("there");
        assertEquals(
                new RestoreResult.PassphraseNeeded(false),
                PracticeRestore.restore(usb.resolve("monday.clbackup"), there, KEYRING, CLOCK, new NoKeyring()));
        assertEquals(
                new RestoreResult.WrongPassphrase(),
                PracticeRestore.restore(
                        usb.resolve("monday.clbackup"), there, new Unlock.RecoveryCode("nonsense"), CLOCK, keyring));
        RestoreResult.Restored restored =
                restored(PracticeRestore.restore(usb.resolve("monday.clbackup"), there, code, CLOCK, new NoKeyring()));
        assertTrue(restored.setAside().isEmpty());
        assertTrue(restored.privateTextsReadable());
        try (Practice practice = open(there, code, new NoKeyring())) {
            assertEquals(50, DatabaseTest.count(practice.database()));
            assertEquals("secret", practice.privateTexts().open(ANNA, NOTE, 1, note));
            try (InputStream in = practice.media().open(picture)) {
                assertEquals(100_000, in.readAllBytes().length);
            }
        }
    }

    @Test
    void a_backup_is_made_while_others_write() throws Exception {
        try (Practice practice = create(temp.resolve("here"), KEYRING, keyring).practice()) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger written = new AtomicInteger();
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    int id = written.incrementAndGet();
                    practice.database().write(tx -> DatabaseTest.insert(tx, id));
                }
            });
            for (int i = 0; i < 5; i++) {
                int before = written.get() - 1;
                Path file = temp.resolve("backup" + i + ".clbackup");
                assertTrue(made(practice.backups().export(file, PROGRESS)).rows() >= before);
            }
            stop.set(true);
            writer.join();
        }
        for (int i = 0; i < 5; i++) {
            Path folder = temp.resolve("restored" + i);
            restored(
                    PracticeRestore.restore(temp.resolve("backup" + i + ".clbackup"), folder, KEYRING, CLOCK, keyring));
            try (Practice practice = open(folder, KEYRING, keyring)) {
                List<Long> ids = DatabaseTest.ids(practice.database());
                assertEquals(ids.size(), ids.isEmpty() ? 0 : ids.getLast().intValue(), "no row is missing in between");
            }
        }
    }

    @Test
    void restoring_over_a_practice_sets_it_aside_and_keeps_who_was_forgotten_forgotten() throws IOException {
        Path folder = temp.resolve("practice");
        Path backup;
        SealedText annas;
        SealedText boris;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            annas = practice.database().write(tx -> practice.privateTexts().seal(ANNA, NOTE, 1, "about Anna"));
            boris = practice.database().write(tx -> practice.privateTexts().seal(BORIS, NOTE, 1, "about Boris"));
            write(practice, 0, 5);
            backup = made(practice.backups().now(PROGRESS)).backup().file();
            assertInstanceOf(
                    RestoreResult.InUse.class, PracticeRestore.restore(backup, folder, KEYRING, CLOCK, keyring));
            practice.privateTexts().forget(ANNA);
            write(practice, 5, 9);
        }
        Path others = Files.createDirectories(folder.resolve("server/blobs"));
        Files.writeString(others.resolve("page"), "what the server here keeps");
        Files.writeString(folder.resolve("read me.txt"), "a file of the coach's");
        RestoreResult.Restored restored = restored(PracticeRestore.restore(backup, folder, KEYRING, CLOCK, keyring));
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(5, DatabaseTest.count(practice.database()));
            assertEquals("about Boris", practice.privateTexts().open(BORIS, NOTE, 1, boris));
            assertThrows(
                    PrivateTextException.class, () -> practice.privateTexts().open(ANNA, NOTE, 1, annas));
            assertEquals(1, practice.backups().list().size(), "the backups are still listed");
        }
        try (Practice aside = open(restored.setAside().orElseThrow(), KEYRING, keyring)) {
            assertEquals(9, DatabaseTest.count(aside.database()));
        }
        assertEquals("what the server here keeps", Files.readString(others.resolve("page")));
        assertEquals("a file of the coach's", Files.readString(folder.resolve("read me.txt")));
        assertFalse(Files.exists(restored.setAside().orElseThrow().resolve("server")), "one server is one practice's");
    }

    @Test
    void forgetting_reaches_the_backups_in_the_practices_own_folder() throws IOException {
        Path folder = temp.resolve("practice");
        Path elsewhere = temp.resolve("elsewhere");
        SealedText annas;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            annas = practice.database().write(tx -> practice.privateTexts().seal(ANNA, NOTE, 1, "about Anna"));
            made(practice.backups().now(PROGRESS));
            practice.privateTexts().forget(ANNA);
        }
        PracticeKeysTest.copy(folder.resolve("backups"), elsewhere);
        Path backup;
        try (Stream<Path> files = Files.list(elsewhere)) {
            backup = files.filter(file -> file.toString().endsWith(".clbackup"))
                    .findFirst()
                    .orElseThrow();
        }
        Path target = temp.resolve("target");
        assertTrue(restored(PracticeRestore.restore(backup, target, KEYRING, CLOCK, keyring))
                .privateTextsReadable());
        try (Practice practice = open(target, KEYRING, keyring)) {
            assertThrows(
                    PrivateTextException.class, () -> practice.privateTexts().open(ANNA, NOTE, 1, annas));
        }
    }

    @Test
    void the_passphrase_of_today_opens_a_backup_of_yesterday_over_the_practice() {
        Path folder = temp.resolve("practice");
        Path backup;
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            backup = made(practice.backups().now(PROGRESS)).backup().file();
            practice.keys().setPassphrase("correct horse battery".toCharArray());
        }
        restored(PracticeRestore.restore(backup, folder, Practices.PASSPHRASE, CLOCK, new NoKeyring()));
        open(folder, Practices.PASSPHRASE).close();
    }

    @Test
    void cut_changed_and_foreign_backups_are_refused_and_nothing_is_touched() throws IOException {
        Path folder = temp.resolve("practice");
        Path backup = temp.resolve("good.clbackup");
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            write(practice, 0, 5);
            made(practice.backups().export(backup, PROGRESS));
        }
        byte[] good = Files.readAllBytes(backup);
        Path bad = temp.resolve("bad.clbackup");
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(good.length - 400)] ^= (byte) (1 << random.nextInt(8));
            Files.write(bad, changed);
            assertRefused(bad, folder);
            Files.write(bad, Arrays.copyOf(good, random.nextInt(good.length)));
            assertRefused(bad, folder);
        }
        Files.write(bad, new byte[0]);
        assertEquals(new RestoreResult.NotABackup(), restore(bad, folder));
        Files.writeString(bad, "Dear diary");
        assertEquals(new RestoreResult.NotABackup(), restore(bad, folder));
        assertEquals(new RestoreResult.NotABackup(), restore(temp.resolve("absent"), folder));
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("holiday.txt"), "sun");
        assertEquals(new RestoreResult.NotEmpty(), restore(backup, other));
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(
                    0,
                    left.filter(file -> file.getFileName().toString().startsWith("."))
                            .count());
        }
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(5, DatabaseTest.count(practice.database()));
        }
    }

    @Test
    void the_daily_backup_is_made_once_a_day_and_thirty_are_kept() {
        Path folder = temp.resolve("practice");
        create(folder, KEYRING, keyring).practice().close();
        Instant start = CLOCK.instant();
        for (int day = 0; day < 33; day++) {
            Clock clock = Clock.fixed(start.plus(Duration.ofDays(day)), ZoneOffset.UTC);
            try (Practice practice = assertInstanceOf(
                            OpenResult.Opened.class, PracticeFiles.open(folder, KEYRING, MIGRATIONS, clock, keyring))
                    .practice()) {
                made(practice.backups().daily(PROGRESS));
                assertEquals(
                        new Backups.BackupResult.NotDue(), practice.backups().daily(PROGRESS));
                assertEquals(
                        Math.min(day + 1, Backups.KEPT),
                        practice.backups().list().size());
                assertEquals(
                        clock.instant(), practice.backups().list().getFirst().at());
            }
        }
    }

    @Test
    void a_cancelled_backup_leaves_nothing() throws IOException {
        try (Practice practice =
                create(temp.resolve("practice"), KEYRING, keyring).practice()) {
            Path file = temp.resolve("cancelled.clbackup");
            Tasks.Progress cancelled = new Tasks.Progress() {
                @Override
                public void report(long done, long total, String what) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertEquals(
                    new Backups.BackupResult.Cancelled(), practice.backups().export(file, cancelled));
            assertFalse(Files.exists(file));
            try (Stream<Path> left = Files.list(temp)) {
                assertEquals(List.of(temp.resolve("practice")), left.toList());
            }
        }
    }

    private RestoreResult restore(Path backup, Path folder) {
        return PracticeRestore.restore(backup, folder, KEYRING, CLOCK, keyring);
    }

    private void assertRefused(Path bad, Path folder) {
        RestoreResult result = restore(bad, folder);
        assertTrue(
                result instanceof RestoreResult.Damaged || result instanceof RestoreResult.NotABackup,
                result.toString());
    }

    private static Backups.BackupResult.Made made(Backups.BackupResult result) {
        return assertInstanceOf(Backups.BackupResult.Made.class, result);
    }

    private static RestoreResult.Restored restored(RestoreResult result) {
        return assertInstanceOf(RestoreResult.Restored.class, result);
    }
}
