package org.coachlibre.app.window;

import java.nio.file.Path;
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
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("backup.making"), port::backUpNow)
                .onSuccess(made -> {
                    busy.set(false);
                    message.set(phrases.now("backup.made"));
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
