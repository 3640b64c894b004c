package org.coachlibre.app.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.coachlibre.core.Tasks;

/** The backups of the open practice. Called on a background thread. */
public interface BackupPort {

    /** One backup that was opened and counted when it was made. */
    record Backup(Path file, Instant at, long bytes) {}

    /** Newest first. */
    List<Backup> list() throws Exception;

    Backup backUpNow(Tasks.Progress progress) throws Exception;

    /** Writes a whole backup, with the pictures, to {@code file}, and the clients' keys beside it. */
    Backup saveTo(Path file, Tasks.Progress progress) throws Exception;

    /** Checks the backup and puts it in place of the practice; the present state is backed up first. The studio restarts. */
    void restore(Backup backup, Tasks.Progress progress) throws Exception;

    /** Where the backups lie. */
    Path folder();
}
