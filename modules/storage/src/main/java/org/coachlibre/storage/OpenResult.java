package org.coachlibre.storage;

/** What came of opening a practice. Unless it was opened, its files are as they were. */
public sealed interface OpenResult {

    record Opened(Practice practice) implements OpenResult {}

    /**
     * The keyring of this computer does not have the key.
     *
     * @param hasPassphrase false when only the recovery code can open it (a practice brought from another computer)
     */
    record PassphraseNeeded(boolean hasPassphrase) implements OpenResult {}

    /** The passphrase or the recovery code is not the right one. */
    record WrongPassphrase() implements OpenResult {}

    /** Open in another window or process. */
    record InUse() implements OpenResult {}

    /** Written by a newer version of the program. */
    record NewerVersion() implements OpenResult {}

    /** The folder holds no practice. */
    record NotAPractice() implements OpenResult {}

    /** The folder cannot be written to. */
    record ReadOnly() implements OpenResult {}

    record DiskFull() implements OpenResult {}

    /** A file of the practice is missing, cut short or changed. {@code detail} is for a technician, in English. */
    record Damaged(String detail) implements OpenResult {}
}
