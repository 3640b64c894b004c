package org.coachlibre.app.window;

/** The ways into the practice file. Called on a background thread, but for the two questions. */
public interface KeysPort {

    /** Any thread; does not wait. */
    boolean hasPassphrase();

    /** True when the system's keyring opens the practice, so that a passphrase may be left out. */
    boolean hasKeyring();

    /** Whether the passphrase or the recovery code is this one; the array is emptied. */
    boolean isOpenedBy(char[] typed);

    /** Sets or changes the passphrase; the array is emptied. */
    void setPassphrase(char[] passphrase) throws Exception;

    /** Only where {@link #hasKeyring}. */
    void removePassphrase() throws Exception;

    /** Makes a new recovery code; the old one no longer opens anything. */
    String newRecoveryCode() throws Exception;
}
