package org.coachlibre.app.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.coachlibre.app.start.StudioStart.Opening;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Phrases;

/** Opens the practice by its passphrase or by the recovery code. */
final class UnlockViewModel {
    private final Function<StudioStart.Key, Opening> door;
    private final boolean isBackup;
    private final Tasks tasks;
    private final Phrases phrases;
    private final Consumer<StudioStart.OpenStudio> opened;
    private final StringProperty secret = new SimpleStringProperty("");
    private final BooleanProperty byCode = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    UnlockViewModel(StudioStart start, Tasks tasks, Phrases phrases, Consumer<StudioStart.OpenStudio> opened) {
        this(start::openPractice, false, tasks, phrases, opened);
    }

    /** Opens a backup that was made elsewhere. */
    static UnlockViewModel ofBackup(
            Path backup, StudioStart start, Tasks tasks, Phrases phrases, Consumer<StudioStart.OpenStudio> opened) {
        return new UnlockViewModel(key -> start.restorePractice(backup, key), true, tasks, phrases, opened);
    }

    private UnlockViewModel(
            Function<StudioStart.Key, Opening> door,
            boolean isBackup,
            Tasks tasks,
            Phrases phrases,
            Consumer<StudioStart.OpenStudio> opened) {
        this.door = door;
        this.isBackup = isBackup;
        this.tasks = tasks;
        this.phrases = phrases;
        this.opened = opened;
    }

    /** True when this is the door to a backup, not to the practice that lies here. */
    boolean isBackup() {
        return isBackup;
    }

    StringProperty secretProperty() {
        return secret;
    }

    /** True when the recovery code is asked for instead of the passphrase. */
    BooleanProperty byCodeProperty() {
        return byCode;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void open() {
        String typed = secret.get();
        if (typed.isEmpty() || busy.get()) {
            return;
        }
        StudioStart.Key key = byCode.get()
                ? new StudioStart.Key.RecoveryCode(typed)
                : new StudioStart.Key.Passphrase(typed.toCharArray());
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("unlock.opening"), progress -> door.apply(key))
                .onSuccess(this::answered)
                .onFailure(failure -> {
                    busy.set(false);
                    message.set(phrases.now("trouble.unexpected", failure.toString()));
                });
    }

    private void answered(Opening opening) {
        busy.set(false);
        switch (opening) {
            case Opening.Opened done -> {
                secret.set("");
                opened.accept(done.studio());
            }
            case Opening.PassphraseNeeded needed ->
                message.set(phrases.now(isBackup ? "unlock.needed-backup" : "unlock.needed"));
            case Opening.WrongKey wrong ->
                message.set(phrases.now(byCode.get() ? "unlock.wrong-code" : "unlock.wrong-passphrase"));
            case Opening.Failed failed -> message.set(Troubles.sentence(phrases, failed.trouble()));
        }
    }
}
