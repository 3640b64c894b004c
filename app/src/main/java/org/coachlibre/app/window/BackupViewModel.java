package org.coachlibre.app.window;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.app.window.BackupPort.Backup;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Phrases;

/** Lists, makes and restores backups. */
final class BackupViewModel {
    static final String SUFFIX = ".clbackup";

    private final BackupPort port;
    private final Tasks tasks;
    private final Phrases phrases;
    private final ObservableList<Backup> backups = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    BackupViewModel(BackupPort port, Tasks tasks, Phrases phrases) {
        this.port = port;
        this.tasks = tasks;
        this.phrases = phrases;
    }

    /** Newest first. */
    ObservableList<Backup> backups() {
        return backups;
    }

    Path folder() {
        return port.folder();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void refresh() {
        tasks.submitQuietly(progress -> port.list()).onSuccess(backups::setAll).onFailure(this::failed);
    }

    void backUpNow() {
        make(port::backUpNow, made -> phrases.now("backup.made"));
    }

    /** @param chosen where; the ending of backups is added when it is missing */
    void saveTo(Path chosen) {
        Path file = chosen.getFileName().toString().endsWith(SUFFIX)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + SUFFIX);
        make(progress -> port.saveTo(file, progress), made -> phrases.now("backup.saved", made.file()));
    }

    private void make(Tasks.Job<Backup> work, Function<Backup, String> told) {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("backup.making"), work)
                .onSuccess(made -> {
                    busy.set(false);
                    message.set(told.apply(made));
                    refresh();
                })
                .onFailure(this::failed);
    }

    void restore(Backup backup) {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("backup.restoring"), progress -> {
                    port.restore(backup, progress);
                    return backup;
                })
                .onSuccess(done -> {
                    busy.set(false);
                    message.set(phrases.now("backup.restored"));
                })
                .onFailure(this::failed);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(phrases.now("backup.failed", FailureWords.of(phrases, failure)));
    }
}
