package org.coachlibre.app.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.coachlibre.app.window.BackupPort;
import org.coachlibre.app.window.PortFailure;
import org.coachlibre.core.Messages;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.Backups;
import org.coachlibre.storage.Backups.BackupResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeRestore;
import org.coachlibre.storage.RestoreResult;
import org.coachlibre.storage.StorageSentences;
import org.coachlibre.storage.Unlock;
import org.coachlibre.ui.Notice;

/** The backups of the open practice. */
final class PracticeBackups implements BackupPort {
    private final Practice practice;
    private final Unlock unlock;
    private final Clock clock;
    private final Messages sentences;
    private final Messages texts;
    private final Runnable closeStudio;
    private final Consumer<Notice> openAgain;

    /**
     * @param unlock what the practice was opened with; a restored one is opened the same way
     * @param language the coach's
     * @param closeStudio closes everything that uses the practice, before it is replaced
     * @param openAgain opens the studio over what lies in the practice's folder then, and tells what became of it
     */
    PracticeBackups(
            Practice practice,
            Unlock unlock,
            Clock clock,
            Locale language,
            Runnable closeStudio,
            Consumer<Notice> openAgain) {
        this.practice = practice;
        this.unlock = unlock;
        this.clock = clock;
        this.sentences = StorageSentences.messages(language);
        this.texts = new Messages(OpenDesk.TEXTS, language);
        this.closeStudio = closeStudio;
        this.openAgain = openAgain;
    }

    @Override
    public List<Backup> list() {
        return practice.backups().list().stream().map(PracticeBackups::shown).toList();
    }

    @Override
    public Backup backUpNow(Tasks.Progress progress) throws PortFailure {
        return made(practice.backups().now(progress));
    }

    @Override
    public Backup saveTo(Path file, Tasks.Progress progress) throws PortFailure {
        return made(practice.backups().export(file, progress));
    }

    private Backup made(BackupResult result) throws PortFailure {
        if (result instanceof BackupResult.Made made) {
            return shown(made.backup());
        }
        throw new PortFailure(sentences.text(StorageSentences.key(result)));
    }

    @Override
    public void restore(Backup backup, Tasks.Progress progress) throws PortFailure {
        backUpNow(progress);
        closeStudio.run();
        practice.close();
        Notice news = failed("");
        try {
            RestoreResult result = PracticeRestore.restore(backup.file(), practice.directory(), unlock, clock);
            news = result instanceof RestoreResult.Restored
                    ? Notice.success(texts.text("backup.restored"))
                    : failed(sentences.text(StorageSentences.key(result, unlock)));
        } finally {
            openAgain.accept(news);
        }
    }

    private Notice failed(String why) {
        return Notice.error(texts.text("backup.not-restored", why), why);
    }

    @Override
    public Path folder() {
        return practice.directory().resolve("backups");
    }

    private static Backup shown(Backups.BackupFile file) {
        return new Backup(file.file(), file.at(), file.bytes());
    }
}
