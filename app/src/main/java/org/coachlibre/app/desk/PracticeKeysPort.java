package org.coachlibre.app.desk;

import java.io.IOException;
import java.util.Arrays;
import org.coachlibre.app.window.KeysPort;
import org.coachlibre.storage.PracticeKeys;

/** The ways into the open practice. */
final class PracticeKeysPort implements KeysPort {
    private final PracticeKeys keys;
    private final boolean hasKeyring;

    PracticeKeysPort(PracticeKeys keys, boolean hasKeyring) {
        this.keys = keys;
        this.hasKeyring = hasKeyring;
    }

    @Override
    public boolean hasPassphrase() {
        return keys.hasPassphrase();
    }

    @Override
    public boolean hasKeyring() {
        return hasKeyring;
    }

    @Override
    public void setPassphrase(char[] passphrase) {
        try {
            keys.setPassphrase(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public void removePassphrase() throws IOException {
        if (!keys.useKeyringInstead()) {
            throw new IOException("This computer has no keyring");
        }
    }

    @Override
    public String newRecoveryCode() {
        return keys.newRecoveryCode().text();
    }
}
