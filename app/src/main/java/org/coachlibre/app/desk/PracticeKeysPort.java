package org.coachlibre.app.desk;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.coachlibre.app.window.KeysPort;
import org.coachlibre.app.window.PortFailure;
import org.coachlibre.storage.PracticeKeys;

/** The ways into the open practice. */
final class PracticeKeysPort implements KeysPort {
    private final PracticeKeys keys;
    private final BooleanSupplier hasKeyring;

    PracticeKeysPort(PracticeKeys keys, BooleanSupplier hasKeyring) {
        this.keys = keys;
        this.hasKeyring = hasKeyring;
    }

    @Override
    public boolean hasPassphrase() {
        return keys.hasPassphrase();
    }

    @Override
    public boolean hasKeyring() {
        return hasKeyring.getAsBoolean();
    }

    @Override
    public boolean isOpenedBy(char[] typed) {
        try {
            return keys.isOpenedBy(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
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
    public void removePassphrase() throws PortFailure {
        if (!keys.useKeyringInstead()) {
            throw new PortFailure(PortFailure.Cause.NO_KEYRING, "no keyring");
        }
    }

    @Override
    public String newRecoveryCode() {
        return keys.newRecoveryCode().text();
    }
}
