package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.keys.DurableFiles;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Backups} of an open practice. */
final class FolderBackups implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(FolderBackups.class);
    private static final Duration A_DAY = Duration.ofHours(23);
    private static final DateTimeFormatter NAMES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".part";

    private final PracticeFolder folder;
    private final PracticeIdentity identity;
    private final Database database;
    private final OpenKeys keys;
    private final ClientKeys clients;
    private final EncryptedMedia media;
    private final Clock clock;

    FolderBackups(
            PracticeFolder folder,
            PracticeIdentity identity,
            Database database,
            OpenKeys keys,
            ClientKeys clients,
            EncryptedMedia media,
            Clock clock) {
        this.folder = folder;
        this.identity = identity;
        this.database = database;
        this.keys = keys;
        this.clients = clients;
        this.media = media;
        this.clock = clock;
        clients.follow(folder.backups().resolve(BackupArchive.clientKeysName(identity.id())));
    }

    @Override
    public synchronized BackupResult daily(Tasks.Progress progress) {
        Instant now = clock.instant();
        boolean isFresh = list().stream()
                .findFirst()
                .filter(newest -> Duration.between(newest.at(), now).abs().compareTo(A_DAY) < 0)
                .isPresent();
        if (isFresh) {
            return new BackupResult.NotDue();
        }
        BackupResult result = now(progress);
        if (result instanceof BackupResult.Made) {
            dropOldest();
        }
        return result;
    }

    @Override
    public synchronized BackupResult now(Tasks.Progress progress) {
        return make(freeName(), false, progress);
    }

    /** A backup never takes another's place, also not that of one made in the same second. */
    private Path freeName() {
        Instant at = clock.instant();
        while (true) {
            Path file = folder.backups().resolve(NAMES.format(at) + BackupArchive.SUFFIX);
            if (!Files.exists(file)) {
                return file;
            }
            at = at.plusSeconds(1);
        }
    }

    @Override
    public synchronized BackupResult export(Path file, Tasks.Progress progress) {
        return make(file.toAbsolutePath(), true, progress);
    }

    @Override
    public List<BackupFile> list() {
        List<BackupFile> backups = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.backups(), "*" + BackupArchive.SUFFIX)) {
            for (Path file : files) {
                Optional<Instant> at = timeOf(file);
                if (at.isPresent()) {
                    backups.add(new BackupFile(file, clientKeysBeside(file), at.get(), Files.size(file)));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
        backups.sort(Comparator.comparing(BackupFile::at).reversed());
        return List.copyOf(backups);
    }

    private BackupResult make(Path target, boolean withMedia, Tasks.Progress progress) {
        try {
            Path parent = target.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path work = Files.createTempDirectory(parent, ".backup-");
            Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
            try {
                return make(target, withMedia, progress, work, unfinished);
            } finally {
                removeTree(work);
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            return refusal(Failures.whileWriting(e, target));
        } catch (DataAccessException | SQLException e) {
            return refusal(Failures.whileOpen(e));
        } catch (StorageException e) {
            return refusal(e);
        }
    }

    private BackupResult make(Path target, boolean withMedia, Tasks.Progress progress, Path work, Path unfinished)
            throws IOException, SQLException {
        int steps = 4;
        progress.report(0, steps, "");
        Path copy = copyDatabase(work);
        if (progress.isCancelled()) {
            return new BackupResult.Cancelled();
        }
        progress.report(1, steps, "");
        Map<String, Long> rows = openAndCount(new PracticeFolder(work));
        progress.report(2, steps, "");
        if (progress.isCancelled()) {
            return new BackupResult.Cancelled();
        }
        Path keyFile = work.resolve(BackupArchive.KEYS);
        Files.write(keyFile, keys.content());
        Map<String, Path> files = BackupArchive.contents(copy, keyFile);
        if (withMedia) {
            addMedia(files);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        BackupManifest head = new BackupManifest(
                BackupManifest.PRODUCT, BackupManifest.FORMAT, identity.id(), now, withMedia, rows, List.of());
        Files.deleteIfExists(unfinished);
        BackupArchive.write(unfinished, files, head, keys.master());
        progress.report(3, steps, "");
        if (progress.isCancelled()) {
            return new BackupResult.Cancelled();
        }
        if (!(BackupArchive.read(unfinished) instanceof BackupArchive.Reading.Whole whole)) {
            return new BackupResult.NotGood("The archive does not read back as it was written");
        }
        clients.copyTo(clientKeysBeside(target));
        DurableFiles.move(unfinished, target);
        progress.report(steps, steps, "");
        return new BackupResult.Made(
                new BackupFile(target, clientKeysBeside(target), now, Files.size(target)),
                whole.manifest().totalRows());
    }

    /** H2's own copy of the encrypted file, taken while others write; unpacked to {@code work}. */
    private Path copyDatabase(Path work) throws IOException {
        Path zipped = work.resolve("h2.zip");
        // What H2 throws when it cannot write the copy says nothing about the open file, so it does not leave the read.
        Optional<DataAccessException> failure = database.read(transaction -> {
            try {
                transaction
                        .dsl()
                        .connection(connection -> H2Files.execute(connection, H2Sql.backupTo(zipped.toString())));
                return Optional.empty();
            } catch (DataAccessException e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw Failures.whileOpen(failure.get());
        }
        return H2Backups.unzip(zipped, work);
    }

    /** Opens the copy as a database, reads every row, and closes it in good order. */
    private Map<String, Long> openAndCount(PracticeFolder copy) throws SQLException {
        return H2Backups.count(copy.h2(keys.master()));
    }

    private void addMedia(Map<String, Path> files) throws IOException {
        for (Path file : media.files()) {
            String name = file.getFileName().toString();
            files.put("media/" + name.substring(0, 2) + "/" + name, file);
        }
    }

    private Path clientKeysBeside(Path backup) {
        return backup.resolveSibling(BackupArchive.clientKeysName(identity.id()));
    }

    private void dropOldest() {
        List<BackupFile> backups = list();
        for (BackupFile old : backups.subList(Math.min(KEPT, backups.size()), backups.size())) {
            try {
                Files.deleteIfExists(old.file());
            } catch (IOException e) {
                LOG.warn("An old backup could not be removed", e);
            }
        }
    }

    private static Optional<Instant> timeOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(
                    NAMES.parse(name.substring(0, name.length() - BackupArchive.SUFFIX.length()), Instant::from));
        } catch (DateTimeException e) {
            LOG.debug("Not an automatic backup", e);
            return Optional.empty();
        }
    }

    private static BackupResult refusal(StorageException failure) {
        return switch (failure) {
            case StorageException.DiskFull _ -> new BackupResult.DiskFull();
            case StorageException.ReadOnly _ -> new BackupResult.ReadOnly();
            default -> new BackupResult.NotGood(String.valueOf(failure.getMessage()));
        };
    }

    static void removeTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
