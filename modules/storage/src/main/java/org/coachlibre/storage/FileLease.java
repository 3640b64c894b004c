package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to a database file, held by one opening at a time: a lock file beside it, locked by the operating system (which frees
 * it when the process dies, however it dies) and naming the process. Where the file system knows no locks (some network
 * folders), the named process decides: is it alive and did it start when the lock says?
 */
final class FileLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileLease.class);
    private static final String SUFFIX = ".lock";
    /** POSIX locks belong to the process: within this one, only this set keeps two openings apart. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private FileLease(Path lockFile, FileChannel channel, @Nullable FileLock lock) {
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lease of {@code file}.
     *
     * @throws StorageException InUse, ReadOnly, DiskFull or Failed
     */
    static FileLease take(Path file) {
        Path lockFile;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("No folder: " + file);
            }
            lockFile = folder.toRealPath().resolve(file.getFileName() + SUFFIX);
        } catch (IOException e) {
            throw new StorageException.Failed("The folder cannot be used: " + file, e);
        }
        // Asked before the file is opened: closing any channel on it would free this process's lock.
        if (!HELD_HERE.add(lockFile)) {
            throw new StorageException.InUse("Already open in this program: " + file, null);
        }
        boolean taken = false;
        try {
            FileLease lease = lock(lockFile);
            taken = true;
            return lease;
        } catch (ReadOnlyFileSystemException e) {
            throw new StorageException.ReadOnly("Cannot be written to: " + lockFile, e);
        } catch (IOException e) {
            throw Failures.whileWriting(e, lockFile);
        } finally {
            if (!taken) {
                HELD_HERE.remove(lockFile);
            }
        }
    }

    /** Frees the file; twice does no harm. The lock file itself stays: removing it could take it from the next holder. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.truncate(0);
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            LOG.warn("The lock file keeps its content; it does no harm", e);
        } finally {
            closeChannel();
            HELD_HERE.remove(lockFile);
        }
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock file could not be closed", e);
        }
    }

    private static FileLease lock(Path lockFile) throws IOException {
        FileChannel channel = FileChannel.open(
                lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            FileLock lock = tryLock(channel, lockFile);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
            kept = true;
            return new FileLease(lockFile, channel, lock);
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Path lockFile) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new StorageException.InUse("Already open in this program: " + lockFile, e);
        } catch (IOException e) {
            LOG.info("The file system knows no locks; the process named in the lock file decides", e);
            if (isAlive(read(channel))) {
                throw new StorageException.InUse("Open in another process: " + lockFile, e);
            }
            return null;
        }
        if (lock == null) {
            throw new StorageException.InUse("Open in another process: " + lockFile, null);
        }
        return lock;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(200);
        channel.read(buffer, 0);
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    /** Process number and the time it started, which tells it from a later process with the same number. */
    private static String self() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + " "
                + self.info().startInstant().map(Instant::toString).orElse("-");
    }

    static boolean isAlive(String named) {
        String[] words = named.strip().split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]));
        return process.filter(ProcessHandle::isAlive)
                .map(handle -> words[1].equals("-")
                        || handle.info()
                                .startInstant()
                                .map(start -> start.toString().equals(words[1]))
                                .orElse(true))
                .orElse(false);
    }
}
