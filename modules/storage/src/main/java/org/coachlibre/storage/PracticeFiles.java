package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.keys.Aead;
import org.coachlibre.storage.keys.Derived;
import org.coachlibre.storage.keys.DurableFiles;
import org.coachlibre.storage.keys.KeyFile;
import org.coachlibre.storage.keys.Keyring;
import org.coachlibre.storage.keys.OwnerOnly;
import org.coachlibre.storage.keys.RecoveryText;
import org.coachlibre.storage.keys.SystemKeyring;
import org.jspecify.annotations.Nullable;

/** Makes and opens practices. Both take some tenths of a second: never on the window's thread. */
public final class PracticeFiles {
    private PracticeFiles() {}

    /** A new practice in a folder that is empty or does not exist, opened by this computer's keyring or by a passphrase. */
    public static CreateResult create(Path directory, Unlock unlock, List<SchemaMigration> migrations, Clock clock) {
        return create(directory, unlock, migrations, clock, new SystemKeyring());
    }

    /** As {@link #create(Path, Unlock, List, Clock)}, with another keyring. */
    public static CreateResult create(
            Path directory, Unlock unlock, List<SchemaMigration> migrations, Clock clock, Keyring keyring) {
        PracticeFolder folder = new PracticeFolder(directory.toAbsolutePath().normalize());
        try {
            if (!folder.isFree()) {
                return new CreateResult.NotEmpty();
            }
            OwnerOnly.makeFolder(folder.directory());
            return create(folder, unlock, migrations, clock, keyring);
        } catch (ReadOnlyFileSystemException e) {
            return new CreateResult.ReadOnly();
        } catch (IOException e) {
            return refusal(Failures.whileWriting(e, directory));
        } catch (StorageException e) {
            return refusal(e);
        }
    }

    /**
     * Removes the closed practice in {@code directory} for good: its files, media and backups, and nothing else that lies there.
     *
     * @throws StorageException when it is open somewhere, or its files cannot be removed
     */
    public static void remove(Path directory) {
        PracticeFolder folder = new PracticeFolder(directory.toAbsolutePath().normalize());
        FileLease lease = FileLease.take(folder.database());
        try {
            FolderBackups.removeTree(folder.media());
            FolderBackups.removeTree(folder.backups());
            folder.removeLeftovers();
        } catch (IOException e) {
            throw Failures.whileWriting(e, directory);
        } finally {
            lease.close();
        }
    }

    /** Opens the practice in {@code directory}. */
    public static OpenResult open(Path directory, Unlock unlock, List<SchemaMigration> migrations, Clock clock) {
        return open(directory, unlock, migrations, clock, new SystemKeyring());
    }

    /** As {@link #open(Path, Unlock, List, Clock)}, with another keyring. */
    public static OpenResult open(
            Path directory, Unlock unlock, List<SchemaMigration> migrations, Clock clock, Keyring keyring) {
        PracticeFolder folder = new PracticeFolder(directory.toAbsolutePath().normalize());
        try {
            if (!Files.isRegularFile(folder.keys()) || Files.exists(folder.creating())) {
                return new OpenResult.NotAPractice();
            }
            return switch (readKeys(folder.keys())) {
                case KeyFile.Reading.Read read -> open(folder, read, unlock, migrations, clock, keyring);
                case KeyFile.Reading.Newer _ -> new OpenResult.NewerVersion();
                case KeyFile.Reading.Foreign _ -> new OpenResult.NotAPractice();
                case KeyFile.Reading.Damaged _ -> new OpenResult.Damaged("practice.keys was changed or cut");
            };
        } catch (IOException e) {
            return openRefusal(Failures.whileWriting(e, directory));
        } catch (StorageException e) {
            return openRefusal(e);
        }
    }

    /** Reads a key file of any size that could be one. */
    static KeyFile.Reading readKeys(Path file) throws IOException {
        return Files.size(file) > KeyFile.MOST_BYTES
                ? new KeyFile.Reading.Foreign()
                : KeyFile.read(Files.readAllBytes(file));
    }

    /** The master key, or why there is none. */
    sealed interface Unlocked {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Master(byte[] key) implements Unlocked {}

        record Needed(boolean hasPassphrase) implements Unlocked {}

        record Wrong() implements Unlocked {}
    }

    static Unlocked unlock(KeyFile keys, Unlock unlock, Keyring keyring) {
        return switch (unlock) {
            case Unlock.Keyring _ ->
                keyring.find(keys.id().toString())
                        .flatMap(keys::masterByKeyring)
                        .<Unlocked>map(Unlocked.Master::new)
                        .orElseGet(() -> new Unlocked.Needed(keys.passphrase() != null));
            case Unlock.Passphrase passphrase ->
                found(keys.masterByPassphrase(passphrase.words()).orElse(null));
            case Unlock.RecoveryCode code ->
                found(RecoveryText.parse(code.typed())
                        .flatMap(keys::masterByRecoveryCode)
                        .orElse(null));
        };
    }

    private static Unlocked found(byte @Nullable [] master) {
        return master == null ? new Unlocked.Wrong() : new Unlocked.Master(master);
    }

    private static CreateResult create(
            PracticeFolder folder, Unlock unlock, List<SchemaMigration> migrations, Clock clock, Keyring keyring)
            throws IOException {
        FileLease lease = FileLease.take(folder.database());
        boolean isDone = false;
        try {
            Files.write(folder.creating(), new byte[0]);
            byte[] master = Aead.random(Derived.KEY_BYTES);
            byte[] code = Aead.random(RecoveryText.BYTES);
            UUID id = UUID.randomUUID();
            String createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            Optional<KeyFile> keys = wrap(KeyFile.create(id, createdAt, master, code), master, unlock, keyring);
            if (keys.isEmpty()) {
                return new CreateResult.NeedsPassphrase();
            }
            Files.deleteIfExists(folder.databaseFile());
            Files.deleteIfExists(folder.clientKeys());
            DurableFiles.replace(folder.keys(), keys.get().write(master));
            Practice practice = assemble(folder, keys.get(), master, migrations, clock, keyring, lease);
            DurableFiles.delete(folder.creating());
            isDone = true;
            return new CreateResult.Created(practice, new RecoveryCode(RecoveryText.of(code)));
        } finally {
            if (!isDone) {
                folder.removeLeftovers();
                lease.close();
            }
        }
    }

    private static Optional<KeyFile> wrap(KeyFile keys, byte[] master, Unlock unlock, Keyring keyring) {
        return switch (unlock) {
            case Unlock.Keyring _ -> {
                byte[] secret = Aead.random(Derived.KEY_BYTES);
                yield keyring.keep(keys.id().toString(), secret)
                        ? Optional.of(keys.withKeyring(master, secret))
                        : Optional.empty();
            }
            case Unlock.Passphrase passphrase -> {
                if (passphrase.words().length == 0) {
                    yield Optional.empty();
                }
                yield Optional.of(keys.withPassphrase(master, passphrase.words(), Derived.Cost.STANDARD));
            }
            case Unlock.RecoveryCode _ ->
                throw new IllegalArgumentException("A new practice makes its own recovery code");
        };
    }

    private static OpenResult open(
            PracticeFolder folder,
            KeyFile.Reading.Read read,
            Unlock unlock,
            List<SchemaMigration> migrations,
            Clock clock,
            Keyring keyring)
            throws IOException {
        FileLease lease = FileLease.take(folder.database());
        boolean isDone = false;
        try {
            byte[] master;
            switch (unlock(read.keys(), unlock, keyring)) {
                case Unlocked.Master found -> master = found.key();
                case Unlocked.Needed needed -> {
                    return new OpenResult.PassphraseNeeded(needed.hasPassphrase());
                }
                case Unlocked.Wrong _ -> {
                    return new OpenResult.WrongPassphrase();
                }
            }
            if (!read.isSignedBy(master)) {
                return new OpenResult.Damaged("practice.keys was changed without the master key");
            }
            if (!Files.isRegularFile(folder.databaseFile())) {
                return new OpenResult.Damaged("practice.mv.db is missing");
            }
            OwnerOnly.close(folder.directory());
            KeyFile keys = read.keys();
            Practice practice = assemble(folder, keys, master, migrations, clock, keyring, lease);
            isDone = true;
            if (unlock instanceof Unlock.RecoveryCode && keys.passphrase() == null) {
                // Brought from another computer: this one's keyring opens it from now on, if there is one.
                practice.keys().useKeyringInstead();
            }
            return new OpenResult.Opened(practice);
        } finally {
            if (!isDone) {
                lease.close();
            }
        }
    }

    private static Practice assemble(
            PracticeFolder folder,
            KeyFile keys,
            byte[] master,
            List<SchemaMigration> migrations,
            Clock clock,
            Keyring keyring,
            FileLease lease)
            throws IOException {
        PracticeIdentity identity = new PracticeIdentity(keys.id(), parsed(keys.createdAt()));
        ClientKeys clients = ClientKeys.open(folder.directory(), keys.id(), master);
        Runnable afterClose = () -> {
            clients.close();
            lease.close();
        };
        Database database = H2Databases.open(
                folder.h2(master), migrations, new H2Databases.Surroundings(keys.id(), clients::flush, afterClose));
        EncryptedMedia media = new EncryptedMedia(folder.media(), master);
        OpenKeys openKeys = new OpenKeys(folder.keys(), master, keyring, keys);
        return new Practice(
                folder.directory(),
                identity,
                database,
                new StoredSettings(database, clock),
                new SealedTexts(clients),
                media,
                new FolderBackups(folder, identity, database, openKeys, clients, media, clock),
                openKeys);
    }

    private static Instant parsed(String createdAt) {
        try {
            return Instant.parse(createdAt);
        } catch (DateTimeException e) {
            throw new StorageException.Damaged("practice.keys has no date", e);
        }
    }

    private static CreateResult refusal(StorageException failure) {
        return switch (failure) {
            case StorageException.ReadOnly _ -> new CreateResult.ReadOnly();
            case StorageException.DiskFull _ -> new CreateResult.DiskFull();
            case StorageException.InUse _ -> new CreateResult.NotEmpty();
            case StorageException.NewerVersion _ -> throw failure;
            case StorageException.WrongKey _ -> throw failure;
            case StorageException.NotOurs _ -> throw failure;
            case StorageException.Damaged _ -> throw failure;
            case StorageException.Failed _ -> throw failure;
        };
    }

    private static OpenResult openRefusal(StorageException failure) {
        return switch (failure) {
            case StorageException.ReadOnly _ -> new OpenResult.ReadOnly();
            case StorageException.DiskFull _ -> new OpenResult.DiskFull();
            case StorageException.InUse _ -> new OpenResult.InUse();
            case StorageException.NewerVersion _ -> new OpenResult.NewerVersion();
            // With the right master key, a file that its key does not open is a changed or exchanged file.
            case StorageException.WrongKey _ -> new OpenResult.Damaged("practice.mv.db is not this practice's");
            case StorageException.NotOurs notOurs -> new OpenResult.Damaged(String.valueOf(notOurs.getMessage()));
            case StorageException.Damaged damaged -> new OpenResult.Damaged(String.valueOf(damaged.getMessage()));
            case StorageException.Failed failed -> new OpenResult.Damaged(String.valueOf(failed.getMessage()));
        };
    }
}
