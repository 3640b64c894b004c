package org.coachlibre.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.start.StudioStart.Key;
import org.coachlibre.app.start.StudioStart.Opening;
import org.coachlibre.app.start.StudioStart.Trouble;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.app.window.WindowMemory;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.storage.Backups.BackupResult;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.FixedClock;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The first start on another computer, from a backup that was carried there. */
class RestoredStartViewTest {
    private static final Clock CLOCK = FixedClock.at("2026-03-11T07:40:00Z");
    private static final String PASSPHRASE = "a passphrase to be carried";

    @TempDir
    Path folder;

    private Path backup;
    private String recoveryCode;
    private WindowShell shell;
    private DeskStart start;

    @BeforeEach
    void carry() throws Exception {
        FxToolkit.registerPrimaryStage();
        CreateResult.Created created = assertInstanceOf(
                CreateResult.Created.class,
                PracticeFiles.create(
                        folder.resolve("lost"),
                        new Unlock.Passphrase(PASSPHRASE.toCharArray()),
                        StudioMigrations.ALL,
                        CLOCK));
        recoveryCode = created.recoveryCode().text();
        try (Practice lost = created.practice();
                Studio studio = StudioWiring.wire(lost, CLOCK, new DirectTasks())) {
            SamplePractice.fill(studio, Language.ENGLISH);
            backup = folder.resolve("stick/practice.clbackup");
            assertInstanceOf(BackupResult.Made.class, lost.backups().export(backup, new Unwatched()));
        }
        shell = Screens.onFxThread(() -> new WindowShell(Language.ENGLISH, new WindowTheme(1), CLOCK));
        start = new DeskStart(
                here(),
                CLOCK,
                new OpenDesk.Surroundings(
                        shell,
                        new WindowMemory(folder.resolve("window")),
                        address -> {},
                        false,
                        () -> false,
                        moment -> {},
                        (unlock, news) -> {},
                        null),
                null,
                EarlyOpening.begin(here(), new Unlock.Keyring(), CLOCK));
    }

    private Path here() {
        return folder.resolve("here");
    }

    @AfterEach
    void close() {
        start.close();
        Screens.onFxThread(() -> {
            shell.close();
            return true;
        });
    }

    @Test
    void the_passphrase_brings_everybody_back() throws IOException {
        assertInstanceOf(
                Opening.WrongKey.class,
                start.restorePractice(backup, new Key.Passphrase("something else".toCharArray())));
        assertFalse(Files.exists(here().resolve("practice.keys")), "nothing is left behind by a wrong one");

        Opening.Opened opened = assertInstanceOf(
                Opening.Opened.class, start.restorePractice(backup, new Key.Passphrase(PASSPHRASE.toCharArray())));

        Studio studio = ((OpenDesk) opened.studio()).studio();
        assertEquals(40, studio.crm().search("", 100).size());
        assertTrue(Files.isRegularFile(backup), "the backup stays");
    }

    @Test
    void the_recovery_code_does_so_too() {
        Opening.Opened opened = assertInstanceOf(
                Opening.Opened.class, start.restorePractice(backup, new Key.RecoveryCode(recoveryCode)));
        assertEquals(
                "Claire Morel",
                ((OpenDesk) opened.studio()).studio().profile().get().coachName());
    }

    @Test
    void what_is_no_backup_or_was_cut_is_told_and_leaves_nothing() throws IOException {
        Path other = Files.writeString(folder.resolve("letter.clbackup"), "Dear Anna");
        assertEquals(Trouble.NOT_A_BACKUP, trouble(other));
        assertEquals(Trouble.NOT_A_BACKUP, trouble(folder.resolve("gone.clbackup")));
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        assertEquals(Trouble.BACKUP_DAMAGED, trouble(Files.write(folder.resolve("cut.clbackup"), bytes)));
        Files.createDirectories(here());
        Files.writeString(here().resolve("mine.txt"), "not a practice");
        assertEquals(Trouble.NOT_EMPTY, trouble(backup));
        assertEquals("not a practice", Files.readString(here().resolve("mine.txt")));
    }

    private Trouble trouble(Path file) {
        char[] secret = PASSPHRASE.toCharArray();
        Opening.Failed failed =
                assertInstanceOf(Opening.Failed.class, start.restorePractice(file, new Key.Passphrase(secret)));
        assertTrue(Arrays.equals(new char[secret.length], secret), "the secret is erased");
        return failed.trouble();
    }
}
