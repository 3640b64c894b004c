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

    /** @param present the passphrase or recovery code that opens the practice now; not looked at while there is no passphrase */
    void setPassphrase(String present, String typed) {
        run("keys.setting", present, () -> {
            port.setPassphrase(typed.toCharArray());
            return () -> done("keys.set");
        });
    }

    void removePassphrase(String present) {
        run("keys.removing", present, () -> {
            port.removePassphrase();
            return () -> done("keys.removed");
        });
    }

    void newRecoveryCode(String present) {
        run("keys.coding", present, () -> {
            String made = port.newRecoveryCode();
            return () -> code.set(made);
        });
    }

    void codeWrittenDown() {
        code.set("");
    }

    /** Done in the background; answers what is to be shown. */
    private interface Act {
        Runnable run() throws Exception;
    }

    /** An unattended studio must not give its keys away: where there is a passphrase, who changes it has to know it. */
    private void run(String title, String present, Act act) {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now(title), progress -> {
                    if (port.hasPassphrase() && !port.isOpenedBy(present.toCharArray())) {
                        return (Runnable) () -> message.set(phrases.now("keys.wrong"));
                    }
                    return act.run();
                })
                .onSuccess(shown -> {
                    busy.set(false);
                    shown.run();
                })
                .onFailure(this::failed);
    }

    private void done(String key) {
        passphrase.set(port.hasPassphrase());
        message.set(phrases.now(key));
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(phrases.now("keys.failed", FailureWords.of(phrases, failure)));
    }
}
