package org.coachlibre.server.releases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * The contents of one studio's sites, each in a file named by its SHA-256. A file appears whole or not at all and is on the disk
 * when {@link #store} returns. Names are made here from a checked hash, so that no path of a visitor ever reaches the disk.
 */
public final class BlobFiles {
    /** The largest content, in bytes. */
    public static final long MAX_BLOB = 100_000_000;

    private static final int CHUNK = 65_536;
    private static final String COMPRESSED = ".gz";

    private final Path folder;
    private final Path unfinished;
    private final long most;
    private final AtomicLong total;

    /**
     * @param folder made when missing; unfinished files of an earlier run are removed
     * @param most bytes of all contents together, those that just arrive included
     */
    public BlobFiles(Path folder, long most) throws IOException {
        this.folder = folder;
        this.most = most;
        this.unfinished = folder.resolve("unfinished");
        Files.createDirectories(unfinished);
        try (Stream<Path> left = Files.list(unfinished)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        total = new AtomicLong(measure());
    }

    /** What became of {@link #store}. */
    public sealed interface StoreResult {
        record Stored(long size) implements StoreResult {}

        /** The content has another hash than announced; nothing was kept. */
        record OtherHash() implements StoreResult {}

        /** More than allowed; nothing was kept. */
        record TooLarge() implements StoreResult {}
    }

    public boolean contains(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    /** In bytes. */
    public long size(String sha256) throws IOException {
        return Files.size(file(sha256));
    }

    /** The file of a stored content. */
    public Path file(String sha256) {
        if (sha256.length() != 64 || !sha256.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("not a hash");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Where the compressed twin of a content is kept, if there is one. */
    public Path compressedFile(String sha256) {
        Path file = file(sha256);
        return file.resolveSibling(sha256 + COMPRESSED);
    }

    /**
     * Takes the content from {@code in}, checks its hash and size while it arrives, and keeps it.
     *
     * @param keeping held for the moment in which the whole content gets its name, not while it arrives: a sender may be slow
     */
    public StoreResult store(String sha256, InputStream in, Lock keeping) throws IOException {
        Path target = file(sha256);
        Path part = unfinished.resolve(UUID.randomUUID().toString());
        long size = 0;
        boolean isCounted = false;
        try {
            MessageDigest digest = sha256();
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] chunk = new byte[CHUNK];
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    size += count;
                    if (total.addAndGet(count) > most || size > MAX_BLOB) {
                        return new StoreResult.TooLarge();
                    }
                    digest.update(chunk, 0, count);
                    writeAll(out, ByteBuffer.wrap(chunk, 0, count));
                }
                out.force(true);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                return new StoreResult.OtherHash();
            }
            keeping.lock();
            try {
                boolean isNew = !contains(sha256);
                keep(part, target);
                isCounted = isNew;
            } finally {
                keeping.unlock();
            }
            return new StoreResult.Stored(size);
        } finally {
            if (!isCounted) {
                total.addAndGet(-size);
            }
            Files.deleteIfExists(part);
        }
    }

    /** Keeps the compressed twin of a content. */
    public void storeCompressed(String sha256, byte[] compressed) throws IOException {
        Path part = unfinished.resolve(UUID.randomUUID().toString());
        try {
            Files.write(part, compressed);
            Path twin = compressedFile(sha256);
            long before = Files.exists(twin) ? Files.size(twin) : 0;
            Files.move(part, twin, StandardCopyOption.ATOMIC_MOVE);
            total.addAndGet(compressed.length - before);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes what is not in {@code needed} and older than {@code before}. Returns how many contents went. */
    public int removeAllBut(Set<String> needed, Instant before) throws IOException {
        int removed = 0;
        for (Path file : listFiles()) {
            String name = file.getFileName().toString();
            String hash = name.endsWith(COMPRESSED) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
            if (!needed.contains(hash)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                total.addAndGet(-Files.size(file));
                Files.deleteIfExists(file);
                removed += name.equals(hash) ? 1 : 0;
            }
        }
        return removed;
    }

    /** The bytes of all contents and their compressed twins together, with what just arrives. */
    public long totalSize() {
        return total.get();
    }

    private long measure() throws IOException {
        long bytes = 0;
        for (Path file : listFiles()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private List<Path> listFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.getNameCount() == folder.getNameCount() + 2
                            && !file.startsWith(unfinished)
                            && Files.isRegularFile(file))
                    .toList();
        }
    }

    private static void keep(Path part, Path target) throws IOException {
        Path parent = target.resolveSibling(".").normalize();
        Files.createDirectories(parent);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        // The name itself must survive a power cut too. Windows has no such thing as syncing a folder.
        if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
