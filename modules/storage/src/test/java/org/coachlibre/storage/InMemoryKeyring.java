package org.coachlibre.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coachlibre.storage.keys.Keyring;

/** One computer's keyring in a test; a second one is another computer. */
final class InMemoryKeyring implements Keyring {
    final Map<String, byte[]> secrets = new HashMap<>();

    @Override
    public Optional<byte[]> find(String account) {
        return Optional.ofNullable(secrets.get(account));
    }

    @Override
    public boolean keep(String account, byte[] secret) {
        secrets.put(account, secret);
        return true;
    }

    @Override
    public void forget(String account) {
        secrets.remove(account);
    }
}
