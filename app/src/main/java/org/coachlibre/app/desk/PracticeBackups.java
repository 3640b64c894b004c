package org.coachlibre.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.coachlibre.app.window.BackupPort;
import org.coachlibre.core.Messages;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.Backups;
import org.coachlibre.storage.Backups.BackupResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeRestore;
import org.coachlibre.storage.RestoreResult;
import org.coachlibre.storage.StorageSentences;
import org.coachlibre.storage.Unlock;

/** The backups of the open practice. */
final class PracticeBackups implements BackupPort {
    private final Practice practice;
    private final Unlock unlock;
    private final Clock clock;
    private final Messages sentences;
    private final Runnable closeStudio;

    /**
     * @param unlock what the practice was opened with; a restored one is opened the same way
     * @param sentences storage's sentences in the coach's language
     * @param closeStudio closes everything that uses the practice, before it is replaced
     */
    PracticeBackups(Practice practice, Unlock unlock, Clock clock, Messages sentences, Runnable closeStudio) {
        this.practice = practice;
        this.unlock = unlock;
        this.clock = clock;
        this.sentences = sentences;
        this.closeStudio = closeStudio;
    }

    @Override
    public List<Backup> list() {
        return practice.backups().list().stream().map(PracticeBackups::shown).toList();
    }

    @Override
    public Backup backUpNow(Tasks.Progress progress) throws IOException {
        BackupResult result = practice.backups().now(progress);
        if (result instanceof BackupResult.Made made) {
            return shown(made.backup());
        }
        throw new IOException(sentences.text(StorageSentences.key(result)));
    }

    @Override
    public void restore(Backup backup, Tasks.Progress progress) throws IOException {
        backUpNow(progress);
        closeStudio.run();
        practice.close();
        RestoreResult result = PracticeRestore.restore(backup.file(), practice.directory(), unlock, clock);
        if (!(result instanceof RestoreResult.Restored)) {
            throw new IOException(sentences.text(StorageSentences.key(result, unlock)));
        }
    }

    @Override
    public Path folder() {
        return practice.directory().resolve("backups");
    }

    private static Backup shown(Backups.BackupFile file) {
        return new Backup(file.file(), file.at(), file.bytes());
    }
}
