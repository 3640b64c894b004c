package org.coachlibre.storage;

import java.util.Locale;
import java.util.Optional;
import org.coachlibre.core.Messages;

/**
 * The sentence for each way that creating, opening, backing up or restoring ends: what happened, what is safe, what to do. Keys
 * of the bundle {@link #BUNDLE}; for the window and the commands alike.
 */
public final class StorageSentences {
    public static final String BUNDLE = "org.coachlibre.storage.messages";

    private StorageSentences() {}

    public static Messages messages(Locale locale) {
        return new Messages(BUNDLE, locale);
    }

    /** The key of the sentence; empty when it was opened. */
    public static Optional<String> key(OpenResult result, Unlock unlock) {
        return switch (result) {
            case OpenResult.Opened _ -> Optional.empty();
            case OpenResult.PassphraseNeeded needed ->
                Optional.of(needed.hasPassphrase() ? "open.passphraseNeeded" : "open.recoveryCodeNeeded");
            case OpenResult.WrongPassphrase _ -> Optional.of(wrong(unlock));
            case OpenResult.InUse _ -> Optional.of("open.inUse");
            case OpenResult.NewerVersion _ -> Optional.of("open.newerVersion");
            case OpenResult.NotAPractice _ -> Optional.of("open.notAPractice");
            case OpenResult.ReadOnly _ -> Optional.of("readOnly");
            case OpenResult.DiskFull _ -> Optional.of("diskFull");
            case OpenResult.Damaged _ -> Optional.of("open.damaged");
        };
    }

    /** The key of the sentence; empty when it was created. */
    public static Optional<String> key(CreateResult result) {
        return switch (result) {
            case CreateResult.Created _ -> Optional.empty();
            case CreateResult.NotEmpty _ -> Optional.of("create.notEmpty");
            case CreateResult.NeedsPassphrase _ -> Optional.of("create.needsPassphrase");
            case CreateResult.ReadOnly _ -> Optional.of("readOnly");
            case CreateResult.DiskFull _ -> Optional.of("diskFull");
        };
    }

    /** The key of the sentence, also for a backup that was made ({@code {0}} its file, {@code {1}} its rows). */
    public static String key(Backups.BackupResult result) {
        return switch (result) {
            case Backups.BackupResult.Made _ -> "backup.made";
            case Backups.BackupResult.NotDue _ -> "backup.notDue";
            case Backups.BackupResult.Cancelled _ -> "backup.cancelled";
            case Backups.BackupResult.NotGood _ -> "backup.notGood";
            case Backups.BackupResult.DiskFull _ -> "backup.diskFull";
            case Backups.BackupResult.ReadOnly _ -> "readOnly";
        };
    }

    /** The key of the sentence, also for a practice that was restored ({@code {0}} its folder, {@code {1}} its rows). */
    public static String key(RestoreResult result, Unlock unlock) {
        return switch (result) {
            case RestoreResult.Restored _ -> "restore.restored";
            case RestoreResult.NotABackup _ -> "restore.notABackup";
            case RestoreResult.Damaged _ -> "restore.damaged";
            case RestoreResult.NewerVersion _ -> "restore.newerVersion";
            case RestoreResult.PassphraseNeeded needed ->
                needed.hasPassphrase() ? "open.passphraseNeeded" : "open.recoveryCodeNeeded";
            case RestoreResult.WrongPassphrase _ -> wrong(unlock);
            case RestoreResult.InUse _ -> "open.inUse";
            case RestoreResult.NotEmpty _ -> "restore.notEmpty";
            case RestoreResult.ReadOnly _ -> "readOnly";
            case RestoreResult.DiskFull _ -> "restore.diskFull";
        };
    }

    /** The key of the sentence for a failure while the practice is open. */
    public static String key(StorageException failure) {
        return switch (failure) {
            case StorageException.DiskFull _ -> "diskFull";
            case StorageException.ReadOnly _ -> "readOnly";
            case StorageException.InUse _ -> "open.inUse";
            case StorageException.NewerVersion _ -> "open.newerVersion";
            case StorageException.WrongKey _, StorageException.NotOurs _, StorageException.Damaged _ -> "open.damaged";
            case StorageException.Failed _ -> "failed";
        };
    }

    /** The key of the sentence for a finding of the check ({@code {0}} is what it found). */
    public static String key(CheckReport.Fault fault) {
        return switch (fault) {
            case TABLE_UNREADABLE -> "check.tableUnreadable";
            case INDEX_DIFFERS -> "check.indexDiffers";
            case TEXT_CHANGED -> "check.textChanged";
            case CLIENT_KEYS_DAMAGED -> "check.clientKeysDamaged";
            case MEDIA_DAMAGED -> "check.mediaDamaged";
        };
    }

    /** The key of the sentence for a private text that does not open. */
    public static String key(PrivateTextException.Reason reason) {
        return switch (reason) {
            case NO_KEY -> "text.noKey";
            case CHANGED -> "text.changed";
        };
    }

    private static String wrong(Unlock unlock) {
        return unlock instanceof Unlock.RecoveryCode ? "open.wrongRecoveryCode" : "open.wrongPassphrase";
    }
}
