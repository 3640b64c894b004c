package org.coachlibre.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.coachlibre.core.Tasks;

/**
 * Backups of the open practice, made while work goes on. None is called good before it was opened again and its rows counted.
 *
 * <p>What they hold: the encrypted database and the wrapped master key; a backup that is carried away also holds the media. The
 * clients' own keys are in none of them: one current copy, {@code practice-IDENTITY.clientkeys}, lies beside the backups and is
 * replaced each time, so that forgetting a client makes the client's notes unreadable in old backups too. Keep that file together
 * with the backups.
 *
 * <p>Methods take seconds and are for a background task; {@code progress} may be cancelled, then nothing is left behind.
 */
public interface Backups {

    /** How many automatic backups are kept. */
    int KEPT = 30;

    /** Makes the automatic backup when the newest is older than a day by the practice's clock, and drops the oldest. */
    BackupResult daily(Tasks.Progress progress);

    /** Makes a backup in the practice's own {@code backups} folder now. */
    BackupResult now(Tasks.Progress progress);

    /** Makes a whole backup, with the media, at {@code file} (an existing file is replaced once the new one is good). */
    BackupResult export(Path file, Tasks.Progress progress);

    /** The backups in the practice's own folder, newest first. */
    List<BackupFile> list();

    /** @param clientKeys the current client keys, which lie beside the backup */
    record BackupFile(Path file, Path clientKeys, Instant at, long bytes) {}

    /** What came of a backup. */
    sealed interface BackupResult {
        /** @param rows rows counted in the backup after it was opened */
        record Made(BackupFile backup, long rows) implements BackupResult {}

        record NotDue() implements BackupResult {}

        record Cancelled() implements BackupResult {}

        /** The backup did not pass its own check and was thrown away. {@code detail} is for a technician, in English. */
        record NotGood(String detail) implements BackupResult {}

        record DiskFull() implements BackupResult {}

        record ReadOnly() implements BackupResult {}
    }
}
