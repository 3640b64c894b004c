package org.coachlibre.storage.keys;

import java.util.Optional;

/** Where the operating system keeps the user's secrets. No method throws: a keyring that is locked or away says so. */
public interface Keyring {
    /** The secret kept under {@code account}; empty when there is none or the keyring is not to be had. */
    Optional<byte[]> find(String account);

    /** Keeps a secret; false when the keyring is not to be had. */
    boolean keep(String account, byte[] secret);

    /** Forgets a secret, if it can. */
    void forget(String account);
}
