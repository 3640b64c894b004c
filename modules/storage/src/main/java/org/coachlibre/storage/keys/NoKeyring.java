package org.coachlibre.storage.keys;

import java.util.Optional;

/** For a computer, or a program, without a keyring. */
public final class NoKeyring implements Keyring {
    @Override
    public Optional<byte[]> find(String account) {
        return Optional.empty();
    }

    @Override
    public boolean keep(String account, byte[] secret) {
        return false;
    }

    @Override
    public void forget(String account) {
        // Nothing was kept.
    }
}
