package org.coachlibre.storage;

/**
 * The ways to open the practice, changed while it is open. Each change is in the key file when the method returns, whole or not at
 * all. A copy of the key file made before a change still opens the old way. Slow on purpose (a passphrase takes some tenths of a
 * second): never on the window's thread.
 */
public interface PracticeKeys {

    /** The fewest characters that a passphrase should have. */
    int SHORTEST_PASSPHRASE = 10;

    boolean hasPassphrase();

    /** True when this computer's keyring opens the practice without a question. */
    boolean usesKeyring();

    /** Whether {@code typed} opens the practice: its passphrase, or its recovery code as it is read from the paper. */
    boolean isOpenedBy(char[] typed);

    /**
     * Sets or changes the passphrase. The keyring stops opening the practice: who sets a passphrase wants to be asked.
     *
     * @throws IllegalArgumentException when it is shorter than {@link #SHORTEST_PASSPHRASE}
     * @throws StorageException DiskFull, ReadOnly or Failed; then nothing has changed
     */
    void setPassphrase(char[] words);

    /** Opens by this computer's keyring from now on and drops the passphrase; false (nothing changed) without a keyring. */
    boolean useKeyringInstead();

    /** Makes a new recovery code; the old one opens nothing any more. */
    RecoveryCode newRecoveryCode();
}
