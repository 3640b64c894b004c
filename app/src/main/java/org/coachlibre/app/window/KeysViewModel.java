package org.coachlibre.app.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Phrases;

/** Passphrase and recovery code of the practice. */
final class KeysViewModel {
    private final KeysPort port;
    private final Tasks tasks;
    private final Phrases phrases;
    private final ReadOnlyBooleanWrapper passphrase;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");

    KeysViewModel(KeysPort port, Tasks tasks, Phrases phrases) {
        this.port = port;
        this.tasks = tasks;
        this.phrases = phrases;
        this.passphrase = new ReadOnlyBooleanWrapper(port.hasPassphrase());
    }

    ReadOnlyBooleanProperty passphraseProperty() {
        return passphrase.getReadOnlyProperty();
    }

    /** A passphrase may only go where the system's keyring opens the practice. */
    boolean mayRemove() {
        return port.hasKeyring();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** A recovery code just made, to be written down; empty otherwise. */
    ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    void setPassphrase(String typed) {
        char[] secret = typed.toCharArray();
        run("keys.setting", "keys.set", () -> port.setPassphrase(secret));
    }

    void removePassphrase() {
        run("keys.removing", "keys.removed", port::removePassphrase);
    }

    void newRecoveryCode() {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("keys.coding"), progress -> port.newRecoveryCode())
                .onSuccess(made -> {
                    busy.set(false);
                    code.set(made);
                })
                .onFailure(this::failed);
    }

    void codeWrittenDown() {
        code.set("");
    }

    private interface Act {
        void run() throws Exception;
    }

    private void run(String title, String done, Act act) {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now(title), progress -> {
                    act.run();
                    return done;
                })
                .onSuccess(key -> {
                    busy.set(false);
                    passphrase.set(port.hasPassphrase());
                    message.set(phrases.now(key));
                })
                .onFailure(this::failed);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(phrases.now("keys.failed", FailureWords.of(phrases, failure)));
    }
}
