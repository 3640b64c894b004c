package org.coachlibre.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.coachlibre.app.window.MailAccountPort.Account;
import org.coachlibre.app.window.MailAccountPort.Security;
import org.coachlibre.app.window.ServerConnectionPort.Connection.Connected;
import org.coachlibre.app.window.ServerConnectionPort.Enrolment;
import org.coachlibre.core.Language;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Phrases;
import org.junit.jupiter.api.Test;

class SettingsViewModelsTest {
    private final FakePractice practice = new FakePractice(Language.ENGLISH);
    private final LiveLocalization localization = new LiveLocalization(Language.ENGLISH, FakePractice.CLOCK);
    private final Phrases phrases = new Phrases(localization, WindowShell.BUNDLE);
    private final DirectTasks tasks = new DirectTasks();

    @Test
    void each_answer_to_a_code_has_its_sentence() {
        ServerViewModel model = new ServerViewModel(practice, tasks, phrases);
        model.enrol("studio.example.org", " 123-456 ", "Laptop");
        assertEquals(List.of("enrol https://studio.example.org 123-456 Laptop"), practice.asked);
        assertTrue(model.messageProperty().get().startsWith("This code does not fit"));
        practice.enrolment = new Enrolment.TooManyTries();
        model.enrol("studio.example.org", "1", "Laptop");
        assertTrue(model.messageProperty().get().startsWith("Too many tries"));
        practice.enrolment = new Enrolment.Unreachable();
        model.enrol("studio.example.org", "1", "Laptop");
        assertTrue(model.messageProperty().get().startsWith("The server does not answer"));
        practice.enrolment = new Enrolment.OtherCertificate("CN=other");
        model.enrol("studio.example.org", "1", "Laptop");
        assertTrue(model.messageProperty().get().startsWith("The server shows a certificate"));
        model.enrol("no address at all", "1", "Laptop");
        assertTrue(model.messageProperty().get().startsWith("This is not an address"));
        assertFalse(model.busyProperty().get());
    }

    @Test
    void a_connected_practice_lists_its_computers_and_revokes_one() {
        Connected connected = new Connected(
                URI.create("https://studio.example.org"), "claire", URI.create("https://claire.example.org"), false);
        practice.enrolment = new Enrolment.Enrolled(connected, false);
        practice.connection = connected;
        ServerViewModel model = new ServerViewModel(practice, tasks, phrases);
        model.enrol("https://studio.example.org", "1", "Laptop");
        assertEquals(2, model.devices().size());
        model.revoke(model.devices().getLast());
        assertEquals(1, model.devices().size());
        assertEquals("revoke 2", practice.asked.getLast());
    }

    @Test
    void a_failure_is_told_and_the_section_can_be_used_again() {
        practice.failure = new IllegalStateException("disk full");
        BackupViewModel backup = new BackupViewModel(practice, tasks, phrases);
        backup.backUpNow();
        assertTrue(backup.messageProperty().get().contains("Your practice is unchanged"));
        assertFalse(backup.busyProperty().get());
        KeysViewModel keys = new KeysViewModel(practice, tasks, phrases);
        keys.setPassphrase("the present words", "four words are enough");
        assertTrue(keys.messageProperty().get().contains("the keys are as they were"));
        assertFalse(keys.busyProperty().get());
    }

    @Test
    void a_backup_made_now_is_listed_first_and_can_be_restored() {
        BackupViewModel model = new BackupViewModel(practice, tasks, phrases);
        model.backUpNow();
        model.backUpNow();
        assertEquals("backup-1", model.backups().getFirst().file().toString());
        model.restore(model.backups().getLast());
        assertEquals("restore backup-0", practice.asked.getLast());
    }

    @Test
    void a_whole_backup_is_saved_where_the_coach_says_with_the_ending_of_backups() {
        BackupViewModel model = new BackupViewModel(practice, tasks, phrases);
        model.saveTo(Path.of("stick", "Anna 2026-03-11"));
        assertEquals("backup to " + Path.of("stick", "Anna 2026-03-11.clbackup"), practice.asked.getLast());
        assertTrue(model.messageProperty().get().contains(".clientkeys"));
        model.saveTo(Path.of("mine.clbackup"));
        assertEquals("backup to mine.clbackup", practice.asked.getLast());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void mail_is_known_once_it_is_saved() {
        MailViewModel model = new MailViewModel(practice, tasks, phrases);
        model.load(account -> {});
        assertFalse(model.knownProperty().get());
        practice.saved = new MailAccountPort.Saved.WaitsForServer();
        model.save(new Account("smtp.example.org", 587, Security.STARTTLS, "claire", "x", "Claire", "c@example.org"));
        assertTrue(model.knownProperty().get());
        assertTrue(model.messageProperty().get().startsWith("Saved here"));
    }

    @Test
    void keys_change_and_a_new_code_is_shown_until_it_is_on_paper() {
        KeysViewModel model = new KeysViewModel(practice, tasks, phrases);
        model.removePassphrase("the present words");
        assertFalse(model.passphraseProperty().get());
        model.setPassphrase("", "four words are enough");
        assertTrue(model.passphraseProperty().get());
        model.newRecoveryCode("the present words");
        assertFalse(model.codeProperty().get().isEmpty());
        model.codeWrittenDown();
        assertTrue(model.codeProperty().get().isEmpty());
    }

    @Test
    void keys_are_changed_only_by_who_knows_the_present_one() {
        KeysViewModel model = new KeysViewModel(practice, tasks, phrases);
        assertTrue(model.passphraseProperty().get());
        for (Consumer<String> change : List.<Consumer<String>>of(
                model::removePassphrase,
                model::newRecoveryCode,
                present -> model.setPassphrase(present, "four words are enough"))) {
            change.accept("something else");
            assertEquals(
                    "That passphrase or code does not open the practice; the keys are as they were.",
                    model.messageProperty().get());
        }
        assertFalse(model.busyProperty().get());
        assertTrue(model.codeProperty().get().isEmpty());
        assertEquals(List.of(), practice.asked);
    }

    @Test
    void the_profile_is_saved_as_it_is_changed() {
        ProfileViewModel model = new ProfileViewModel(practice.profile, tasks, localization, failure -> {});
        model.change(old -> ProfileViewModel.with(old)
                .practiceName("Nouveau")
                .phone("01 02")
                .profile());
        model.switchLanguage(Language.FRENCH);
        assertEquals("Nouveau", practice.profile.get().practiceName());
        assertEquals("01 02", practice.profile.get().phone());
        assertEquals(Language.FRENCH, practice.profile.get().language());
        assertEquals(Language.FRENCH, localization.language());
    }
}
