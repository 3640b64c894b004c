package org.coachlibre.app.desk;

import java.util.function.BooleanSupplier;
import org.coachlibre.storage.keys.SystemKeyring;

/**
 * Whether this computer keeps keys. Asked once, the first time somebody wants to know; that may take seconds, so the first to ask must
 * not be the window's thread. A locked or missing keyring counts as none.
 */
final class KeyringProbe implements BooleanSupplier {
    private static final String NAME = "coachlibre-probe";

    private boolean isAsked;
    private boolean isThere;

    @Override
    public synchronized boolean getAsBoolean() {
        if (!isAsked) {
            SystemKeyring keyring = new SystemKeyring();
            isThere = keyring.keep(NAME, new byte[] {1});
            if (isThere) {
                keyring.forget(NAME);
            }
            isAsked = true;
        }
        return isThere;
    }
}
