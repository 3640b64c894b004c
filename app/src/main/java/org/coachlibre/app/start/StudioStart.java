package org.coachlibre.app.start;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.coachlibre.core.Language;

/** What the start needs of the program: making and opening practices. Every method is called on a background thread. */
public interface StudioStart {

    /**
     * What there is.
     *
     * @param exists a practice lies in {@code folder}
     * @param hasKeyring this computer keeps keys, so that a new practice needs no passphrase; false when there is one already
     */
    record Situation(Path folder, boolean exists, boolean hasKeyring) {}

    /** A practice that is open, with its services running. */
    @FunctionalInterface
    interface OpenStudio {
        /** Builds the main window and shows it in {@code stage}. JavaFX thread. */
        void show(Stage stage);
    }

    /** How to get in. */
    sealed interface Key {
        /** By the system's keyring. */
        record Keyring() implements Key {}

        /** The array is emptied by whoever uses it. */
        @SuppressWarnings("ArrayRecordComponent") // a secret must be erasable, which only an array is
        record Passphrase(char[] secret) implements Key {
            @Override
            public String toString() {
                return "Passphrase";
            }
        }

        /** As typed from the paper. */
        record RecoveryCode(String code) implements Key {
            @Override
            public String toString() {
                return "RecoveryCode";
            }
        }
    }

    /** What came of making a practice. */
    sealed interface Creation {
        /** @param recoveryCode to be written down; empty for the sample */
        record Created(OpenStudio studio, String recoveryCode) implements Creation {}

        record NeedsPassphrase() implements Creation {}

        record Failed(Trouble trouble, String details) implements Creation {}
    }

    /** What came of opening. */
    sealed interface Opening {
        record Opened(OpenStudio studio) implements Opening {}

        /** The keyring does not open it: ask. */
        record PassphraseNeeded() implements Opening {}

        /** The passphrase or the recovery code is wrong. */
        record WrongKey() implements Opening {}

        record Failed(Trouble trouble, String details) implements Opening {}
    }

    /** Why a practice cannot be made or opened. */
    enum Trouble {
        NOT_EMPTY,
        IN_USE,
        NEWER_VERSION,
        NOT_A_PRACTICE,
        READ_ONLY,
        DISK_FULL,
        DAMAGED,
        NOT_A_BACKUP,
        BACKUP_DAMAGED
    }

    Situation situation();

    Creation createPractice(WizardAnswers answers);

    /** A believable practice to look around in; its data may be thrown away. */
    Creation createSample(Language language);

    Opening openPractice(Key key);

    /** Puts a backup made elsewhere into the practice's folder, where none may lie yet, and opens it by {@code key}. */
    Opening restorePractice(Path backup, Key key);
}
