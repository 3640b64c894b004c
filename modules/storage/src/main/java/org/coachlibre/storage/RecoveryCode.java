package org.coachlibre.storage;

/**
 * The code to print and keep: opens the practice on any computer, without passphrase and keyring. Shown once; a new one makes
 * the old one useless.
 *
 * @param text seven groups of four characters, such as {@code 3K7M-...}
 */
public record RecoveryCode(String text) {
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
