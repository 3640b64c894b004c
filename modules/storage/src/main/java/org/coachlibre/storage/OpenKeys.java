package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.coachlibre.storage.keys.Aead;
import org.coachlibre.storage.keys.Derived;
import org.coachlibre.storage.keys.DurableFiles;
import org.coachlibre.storage.keys.KeyFile;
import org.coachlibre.storage.keys.Keyring;
import org.coachlibre.storage.keys.RecoveryText;

/** {@link PracticeKeys} of an open practice. */
final class OpenKeys implements PracticeKeys {
    private final Path file;
    private final byte[] master;
    private final Keyring keyring;
    private KeyFile current;

    OpenKeys(Path file, byte[] master, Keyring keyring, KeyFile current) {
        this.file = file;
        this.master = master.clone();
        this.keyring = keyring;
        this.current = current;
    }

    byte[] master() {
        return master.clone();
    }

    /** The key file as it is now. */
    synchronized byte[] content() {
        return current.write(master);
    }

    @Override
    public synchronized boolean hasPassphrase() {
        return current.passphrase() != null;
    }

    @Override
    public synchronized boolean usesKeyring() {
        return current.keyring() != null;
    }

    @Override
    public synchronized boolean isOpenedBy(char[] typed) {
        return RecoveryText.parse(new String(typed))
                        .flatMap(current::masterByRecoveryCode)
                        .isPresent()
                || current.masterByPassphrase(typed).isPresent();
    }

    @Override
    public synchronized void setPassphrase(char[] words) {
        if (words.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("A passphrase has at least " + SHORTEST_PASSPHRASE + " characters");
        }
        save(current.withPassphrase(master, words, Derived.Cost.STANDARD).withoutKeyring());
        keyring.forget(current.id().toString());
    }

    @Override
    public synchronized boolean useKeyringInstead() {
        byte[] secret = Aead.random(Derived.KEY_BYTES);
        if (!keyring.keep(current.id().toString(), secret)) {
            return false;
        }
        save(current.withKeyring(master, secret).withoutPassphrase());
        return true;
    }

    @Override
    public synchronized RecoveryCode newRecoveryCode() {
        byte[] code = Aead.random(RecoveryText.BYTES);
        save(current.withRecovery(master, code));
        return new RecoveryCode(RecoveryText.of(code));
    }

    private void save(KeyFile changed) {
        try {
            DurableFiles.replace(file, changed.write(master));
        } catch (IOException e) {
            throw Failures.whileWriting(e, file);
        }
        current = changed;
    }
}
