package org.coachlibre.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.coachlibre.storage.keys.Keyring;

/** A keyring that lives as long as the test. */
public final class MemoryKeyring implements Keyring {
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(String account) {
        return Optional.ofNullable(secrets.get(account)).map(byte[]::clone);
    }

    @Override
    public boolean keep(String account, byte[] secret) {
        secrets.put(account, secret.clone());
        return true;
    }

    @Override
    public void forget(String account) {
        secrets.remove(account);
    }
}
