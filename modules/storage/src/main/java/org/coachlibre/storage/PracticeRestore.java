package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.coachlibre.storage.keys.DurableFiles;
import org.coachlibre.storage.keys.KeyFile;
import org.coachlibre.storage.keys.Keyring;
import org.coachlibre.storage.keys.SystemKeyring;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup into a folder: every byte is compared first, then it is unpacked beside the folder, opened, its rows counted, and only
 * then it takes the folder's place; what lay there is set aside, never removed. What is no part of a practice, such as the data of a
 * server on this computer, stays in the folder. Takes seconds: never on the window's thread.
 */
public final class PracticeRestore {
    private static final DateTimeFormatter NAMES =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path backup;
    private final PracticeFolder target;
    private final Unlock unlock;
    private final Clock clock;
    private final Keyring keyring;

    private PracticeRestore(Path backup, Path directory, Unlock unlock, Clock clock, Keyring keyring) {
        this.backup = backup.toAbsolutePath();
        this.target = new PracticeFolder(directory.toAbsolutePath().normalize());
        this.unlock = unlock;
        this.clock = clock;
        this.keyring = keyring;
    }

    /** Restores {@code backup} into {@code directory}, which is empty, does not exist or holds a closed practice. */
    public static RestoreResult restore(Path backup, Path directory, Unlock unlock, Clock clock) {
        return restore(backup, directory, unlock, clock, new SystemKeyring());
    }

    /** As {@link #restore(Path, Path, Unlock, Clock)}, with another keyring. */
    public static RestoreResult restore(Path backup, Path directory, Unlock unlock, Clock clock, Keyring keyring) {
        try {
            return new PracticeRestore(backup, directory, unlock, clock, keyring).read();
        } catch (NoSuchFileException e) {
            return new RestoreResult.NotABackup();
        } catch (IOException e) {
            return refusal(Failures.whileWriting(e, directory));
        } catch (DataAccessException | SQLException e) {
            return new RestoreResult.Damaged("The database in the backup cannot be read: " + e.getMessage());
        } catch (StorageException e) {
            return refusal(e);
        }
    }

    /** The name of the client key file that belongs beside {@code backup}; only of a backup that can be read. */
    public static String clientKeysBeside(Path backup) {
        try {
            return BackupArchive.read(backup) instanceof BackupArchive.Reading.Whole whole
                    ? BackupArchive.clientKeysName(whole.manifest().practice())
                    : "practice.clientkeys";
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    private RestoreResult read() throws IOException, SQLException {
        return switch (BackupArchive.read(backup)) {
            case BackupArchive.Reading.Foreign _ -> new RestoreResult.NotABackup();
            case BackupArchive.Reading.Newer _ -> new RestoreResult.NewerVersion();
            case BackupArchive.Reading.Broken broken -> new RestoreResult.Damaged(broken.detail());
            case BackupArchive.Reading.Whole whole -> restore(whole);
        };
    }

    private RestoreResult restore(BackupArchive.Reading.Whole whole) throws IOException, SQLException {
        boolean isFree = target.isFree();
        boolean isPractice = Files.exists(target.keys()) || Files.exists(target.databaseFile());
        if (!isFree && !isPractice) {
            return new RestoreResult.NotEmpty();
        }
        Path parent = target.directory().getParent();
        if (parent == null) {
            return new RestoreResult.NotEmpty();
        }
        Files.createDirectories(parent);
        FileLease lease = isPractice ? FileLease.take(target.database()) : null;
        Path work = null;
        try {
            work = Files.createTempDirectory(parent, ".restoring-");
            RestoreResult refusal = unpack(whole, new PracticeFolder(work), isPractice);
            if (refusal != null) {
                return refusal;
            }
            boolean hasClientKeys = addWhatLiesBeside(whole.manifest().practice(), new PracticeFolder(work));
            if (lease != null) {
                lease.close();
            }
            List<Path> strangers = isPractice ? target.strangers() : List.of();
            for (Path stranger : strangers) {
                link(stranger, work.resolve(target.directory().relativize(stranger)));
            }
            Optional<Path> setAside = takePlace(work, isPractice);
            if (setAside.isPresent()) {
                // They live on in the practice's folder under the same names; one file must not be two practices'.
                for (Path stranger : strangers) {
                    FolderBackups.removeTree(
                            setAside.get().resolve(target.directory().relativize(stranger)));
                }
            }
            return new RestoreResult.Restored(
                    target.directory(),
                    setAside,
                    whole.manifest().createdAt(),
                    whole.manifest().totalRows(),
                    hasClientKeys);
        } finally {
            if (lease != null) {
                lease.close();
            }
            if (work != null) {
                FolderBackups.removeTree(work);
            }
        }
    }

    /** Unpacks, unlocks, opens and counts in {@code work}; returns why not, or null. */
    private @Nullable RestoreResult unpack(BackupArchive.Reading.Whole whole, PracticeFolder work, boolean isPractice)
            throws IOException, SQLException {
        BackupArchive.unpack(backup, whole.manifest(), work.directory());
        if (!(PracticeFiles.readKeys(work.keys()) instanceof KeyFile.Reading.Read packed)
                || !packed.keys().id().equals(whole.manifest().practice())) {
            return new RestoreResult.Damaged("The key file in the backup cannot be read");
        }
        Optional<KeyFile.Reading.Read> current =
                isPractice ? currentKeys(packed.keys().id()) : Optional.empty();
        byte[] master = null;
        if (current.isPresent()
                && PracticeFiles.unlock(current.get().keys(), unlock, keyring)
                        instanceof PracticeFiles.Unlocked.Master(byte[] found)
                && current.get().isSignedBy(found)) {
            // The passphrase may have been changed since the backup: today's opens it, and stays.
            master = found;
            DurableFiles.replace(work.keys(), current.get().keys().write(found));
        }
        if (master == null) {
            switch (PracticeFiles.unlock(packed.keys(), unlock, keyring)) {
                case PracticeFiles.Unlocked.Master(byte[] found) -> master = found;
                case PracticeFiles.Unlocked.Needed(boolean hasPassphrase) -> {
                    return new RestoreResult.PassphraseNeeded(hasPassphrase);
                }
                case PracticeFiles.Unlocked.Wrong _ -> {
                    return new RestoreResult.WrongPassphrase();
                }
            }
        }
        if (!packed.isSignedBy(master) || !whole.isSignedBy(master)) {
            return new RestoreResult.Damaged("The backup was changed by someone without the practice's key");
        }
        H2Files files = work.h2(master);
        Map<String, Long> rows = H2Backups.count(files);
        if (!rows.equals(whole.manifest().rows())) {
            return new RestoreResult.Damaged("The database in the backup does not hold the rows it should");
        }
        new FileSeal(files).put();
        return null;
    }

    private Optional<KeyFile.Reading.Read> currentKeys(UUID practice) throws IOException {
        return Files.isRegularFile(target.keys())
                        && PracticeFiles.readKeys(target.keys()) instanceof KeyFile.Reading.Read read
                        && read.keys().id().equals(practice)
                ? Optional.of(read)
                : Optional.empty();
    }

    /** Client keys, media and backups of the practice that is there now; true when client keys were found. */
    private boolean addWhatLiesBeside(UUID practice, PracticeFolder work) throws IOException {
        link(target.media(), work.media());
        link(target.backups(), work.backups());
        String copy = BackupArchive.clientKeysName(practice);
        // The practice's own file comes first: who was forgotten since the backup stays forgotten.
        for (Path candidate :
                List.of(target.clientKeys(), target.backups().resolve(copy), backup.resolveSibling(copy))) {
            byte[] content = ClientKeys.read(candidate);
            if (ClientKeys.belongsTo(content, practice)) {
                DurableFiles.replace(work.clientKeys(), content);
                return true;
            }
        }
        return false;
    }

    private Optional<Path> takePlace(Path work, boolean isPractice) throws IOException {
        Path directory = target.directory();
        Path setAside = null;
        DurableFiles.syncFolder(work);
        if (isPractice) {
            setAside = directory.resolveSibling(
                    directory.getFileName() + ".before-restore-" + NAMES.format(clock.instant()));
            for (int i = 2; Files.exists(setAside); i++) {
                setAside = directory.resolveSibling(
                        directory.getFileName() + ".before-restore-" + NAMES.format(clock.instant()) + "-" + i);
            }
            Files.move(directory, setAside);
        } else {
            FolderBackups.removeTree(directory);
        }
        boolean isDone = false;
        try {
            Files.move(work, directory);
            DurableFiles.syncFolder(directory.getParent());
            isDone = true;
        } finally {
            if (!isDone && setAside != null) {
                Files.move(setAside, directory);
            }
        }
        return Optional.ofNullable(setAside);
    }

    /** The same files under another folder: as links where the file system can, so that nothing is copied. */
    private static void link(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    linkOrCopy(file, copy);
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, copy);
        }
    }

    private static RestoreResult refusal(StorageException failure) {
        return switch (failure) {
            case StorageException.DiskFull _ -> new RestoreResult.DiskFull();
            case StorageException.ReadOnly _ -> new RestoreResult.ReadOnly();
            case StorageException.InUse _ -> new RestoreResult.InUse();
            case StorageException.NewerVersion _ -> new RestoreResult.NewerVersion();
            default -> new RestoreResult.Damaged(String.valueOf(failure.getMessage()));
        };
    }
}
