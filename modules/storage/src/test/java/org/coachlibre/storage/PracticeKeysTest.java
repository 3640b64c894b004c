package org.coachlibre.storage;

import static org.coachlibre.storage.Practices.CLOCK;
import static org.coachlibre.storage.Practices.KEYRING;
import static org.coachlibre.storage.Practices.MIGRATIONS;
import static org.coachlibre.storage.Practices.PASSPHRASE;
import static org.coachlibre.storage.Practices.create;
import static org.coachlibre.storage.Practices.open;
import static org.coachlibre.storage.Practices.tryOpen;
import static org.coachlibre.storage.Practices.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.coachlibre.storage.keys.NoKeyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeKeysTest {
    private static final Unlock OTHER = new Unlock.Passphrase("another passphrase".toCharArray());

    @TempDir
    Path temp;

    private final InMemoryKeyring keyring = new InMemoryKeyring();

    @Test
    void a_practice_with_a_keyring_opens_without_a_question() {
        Path folder = temp.resolve("practice");
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            write(practice, 0, 3);
            assertTrue(practice.keys().usesKeyring());
            assertFalse(practice.keys().hasPassphrase());
        }
        try (Practice practice = open(folder, KEYRING, keyring)) {
            assertEquals(3, DatabaseTest.count(practice.database()));
            assertEquals(CLOCK.instant(), practice.identity().createdAt());
        }
    }

    @Test
    void an_open_practice_knows_its_passphrase_and_its_recovery_code_from_others() {
        CreateResult.Created created = create(temp.resolve("practice"), PASSPHRASE, keyring);
        try (Practice practice = created.practice()) {
            PracticeKeys keys = practice.keys();
            assertTrue(keys.isOpenedBy(((Unlock.Passphrase) PASSPHRASE).words().clone()));
            assertTrue(keys.isOpenedBy(
                    created.recoveryCode().text().toLowerCase(Locale.ROOT).toCharArray()));
            assertFalse(keys.isOpenedBy("another passphrase".toCharArray()));
            assertFalse(keys.isOpenedBy(new char[0]));
        }
    }

    @Test
    void other_accounts_of_the_computer_cannot_read_a_practice() throws IOException {
        assumePosix();
        Path folder = Files.createDirectory(temp.resolve("shared"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        create(folder, PASSPHRASE, keyring).practice().close();
        assertEquals("rwx------", rights(folder));
        assertEquals("rw-------", rights(folder.resolve("practice.keys")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (tryOpen(folder, PASSPHRASE, keyring) instanceof OpenResult.Opened opened) {
            opened.practice().close(); // the tests may run as root, whom no right stops
        }
        assertEquals("r-x------", rights(folder), "what the owner may do is the owner's choice");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        open(folder, PASSPHRASE).close();
        assertEquals("rwx------", rights(folder));
    }

    private void assumePosix() {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "Windows has no such rights");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void without_a_keyring_a_passphrase_is_required_and_nothing_stays_behind() throws IOException {
        Path folder = temp.resolve("practice");
        assertInstanceOf(
                CreateResult.NeedsPassphrase.class,
                PracticeFiles.create(folder, KEYRING, MIGRATIONS, CLOCK, new NoKeyring()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("practice.lock")), files.toList());
        }
        create(folder, PASSPHRASE, new NoKeyring()).practice().close();
        assertInstanceOf(OpenResult.WrongPassphrase.class, tryOpen(folder, OTHER, keyring));
        assertEquals(new OpenResult.PassphraseNeeded(true), tryOpen(folder, KEYRING, keyring));
        open(folder, PASSPHRASE).close();
    }

    @Test
    void the_recovery_code_opens_the_practice_on_another_computer() throws IOException {
        Path here = temp.resolve("here");
        CreateResult.Created created = create(here, KEYRING, keyring);
        try (Practice practice = created.practice()) {
            write(practice, 0, 5);
        }
        Path there = temp.resolve("there");
        copy(here, there);
        InMemoryKeyring otherComputer = new InMemoryKeyring();
        assertEquals(new OpenResult.PassphraseNeeded(false), tryOpen(there, KEYRING, otherComputer));
        String typed = created.recoveryCode().text().toLowerCase(Locale.ROOT).replace('-', ' ');
        try (Practice practice = open(there, new Unlock.RecoveryCode(typed), otherComputer)) {
            assertEquals(5, DatabaseTest.count(practice.database()));
        }
        // The other computer's keyring has it now, and a computer without one asks again.
        open(there, KEYRING, otherComputer).close();
        open(there, new Unlock.RecoveryCode(typed), new NoKeyring()).close();
        open(here, KEYRING, keyring).close();
    }

    @Test
    void a_new_recovery_code_makes_the_old_one_useless() {
        Path folder = temp.resolve("practice");
        CreateResult.Created created = create(folder, PASSPHRASE, new NoKeyring());
        RecoveryCode fresh;
        try (Practice practice = created.practice()) {
            fresh = practice.keys().newRecoveryCode();
        }
        assertInstanceOf(
                OpenResult.WrongPassphrase.class,
                tryOpen(folder, new Unlock.RecoveryCode(created.recoveryCode().text()), keyring));
        assertInstanceOf(OpenResult.WrongPassphrase.class, tryOpen(folder, new Unlock.RecoveryCode("abc"), keyring));
        open(folder, new Unlock.RecoveryCode(fresh.text()), new NoKeyring()).close();
    }

    @Test
    void a_passphrase_is_set_changed_and_removed() {
        Path folder = temp.resolve("practice");
        try (Practice practice = create(folder, KEYRING, keyring).practice()) {
            assertThrows(IllegalArgumentException.class, () -> practice.keys().setPassphrase("short".toCharArray()));
            practice.keys().setPassphrase("another passphrase".toCharArray());
            assertTrue(practice.keys().hasPassphrase());
        }
        assertEquals(new OpenResult.PassphraseNeeded(true), tryOpen(folder, KEYRING, keyring));
        try (Practice practice = open(folder, OTHER, keyring)) {
            practice.keys().setPassphrase("correct horse battery".toCharArray());
        }
        assertInstanceOf(OpenResult.WrongPassphrase.class, tryOpen(folder, OTHER, keyring));
        try (Practice practice = open(folder, PASSPHRASE, new NoKeyring())) {
            assertFalse(practice.keys().useKeyringInstead(), "no keyring to use");
            assertTrue(practice.keys().hasPassphrase());
        }
        try (Practice practice = open(folder, PASSPHRASE, keyring)) {
            assertTrue(practice.keys().useKeyringInstead());
        }
        assertInstanceOf(OpenResult.WrongPassphrase.class, tryOpen(folder, PASSPHRASE, keyring));
        open(folder, KEYRING, keyring).close();
    }

    @Test
    void every_changed_byte_of_the_key_file_is_noticed_and_the_file_left_alone() throws IOException {
        Path folder = temp.resolve("practice");
        create(folder, KEYRING, keyring).practice().close();
        Path file = folder.resolve("practice.keys");
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 0x04;
            Files.write(file, bad);
            OpenResult result = tryOpen(folder, KEYRING, keyring);
            assertTrue(
                    result instanceof OpenResult.Damaged || result instanceof OpenResult.NotAPractice,
                    "byte " + i + ": " + result);
            assertTrue(Arrays.equals(bad, Files.readAllBytes(file)));
        }
        for (int length = 0; length < good.length; length += 53) {
            Files.write(file, Arrays.copyOf(good, length));
            OpenResult result = tryOpen(folder, KEYRING, keyring);
            assertTrue(
                    result instanceof OpenResult.Damaged || result instanceof OpenResult.NotAPractice,
                    "length " + length + ": " + result);
        }
        Files.write(file, good);
        open(folder, KEYRING, keyring).close();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
