package org.coachlibre.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What came of restoring a backup. Unless it was restored, every file is as it was. */
public sealed interface RestoreResult {

    /**
     * The practice lies in {@code directory}, ready to be opened.
     *
     * @param setAside where the practice lies that was there before; empty when there was none
     * @param madeAt when the backup was made, UTC
     * @param rows rows counted in the restored database
     * @param privateTextsReadable false when no client keys were found beside the backup: notes stay sealed
     */
    record Restored(Path directory, Optional<Path> setAside, Instant madeAt, long rows, boolean privateTextsReadable)
            implements RestoreResult {}

    /** The file is no backup of ours, or there is no file. */
    record NotABackup() implements RestoreResult {}

    /** The backup was cut or changed. {@code detail} is for a technician, in English. */
    record Damaged(String detail) implements RestoreResult {}

    record NewerVersion() implements RestoreResult {}

    /** @param hasPassphrase false when only the recovery code opens it */
    record PassphraseNeeded(boolean hasPassphrase) implements RestoreResult {}

    record WrongPassphrase() implements RestoreResult {}

    /** The practice in the folder is open. */
    record InUse() implements RestoreResult {}

    /** The folder holds something that is no practice. */
    record NotEmpty() implements RestoreResult {}

    record ReadOnly() implements RestoreResult {}

    record DiskFull() implements RestoreResult {}
}
