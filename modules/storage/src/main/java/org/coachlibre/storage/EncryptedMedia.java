package org.coachlibre.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.coachlibre.storage.keys.Derived;
import org.coachlibre.storage.keys.DurableFiles;

/**
 * {@link MediaFiles} in a folder. A file's name is a keyed hash of its content's hash, so that the folder does not tell which
 * known pictures a coach has; its content is sealed in pieces by {@link MediaPieces}.
 */
final class EncryptedMedia implements MediaFiles {
    private final Path folder;
    private final byte[] contentKey;
    private final byte[] nameKey;

    EncryptedMedia(Path folder, byte[] master) {
        this.folder = folder;
        this.contentKey = Derived.key(master, "media content");
        this.nameKey = Derived.key(master, "media names");
    }

    @Override
    public MediaId store(InputStream in, long maxBytes) throws IOException {
        Files.createDirectories(folder);
        Path temporary = folder.resolve("incoming-" + UUID.randomUUID());
        try {
            MediaId id = new MediaId(write(in, maxBytes, temporary));
            Path file = file(id);
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                DurableFiles.syncFolder(folder);
                DurableFiles.move(temporary, file);
            }
            return id;
        } catch (MediaTooLargeException e) {
            throw e;
        } catch (IOException e) {
            if (Failures.isDiskFull(e)) {
                throw new StorageException.DiskFull(e);
            }
            throw e;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(MediaId id) throws IOException {
        Path file = file(id);
        InputStream in = new BufferedInputStream(Files.newInputStream(file), MediaPieces.SEALED);
        return new MediaPieces.Opening(in, contentKey, Files.size(file), id.sha256());
    }

    @Override
    public boolean contains(MediaId id) {
        return Files.isRegularFile(file(id));
    }

    @Override
    public long size(MediaId id) throws IOException {
        return MediaPieces.plainSize(Files.size(file(id)));
    }

    @Override
    public List<String> listDamaged() {
        try {
            return files().stream()
                    .filter(file -> !isWhole(file))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    @Override
    public long count() {
        try {
            return files().size();
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    /** Every file of the folder; what was left half-written is not listed. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Reads {@code file} to its end; false when a piece was changed or cut, or the file has another's name. */
    private boolean isWhole(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new MediaPieces.Opening(
                new BufferedInputStream(Files.newInputStream(file)), contentKey, Files.size(file), null)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            return false;
        }
        MediaId found = new MediaId(HexFormat.of().formatHex(digest.digest()));
        return file(found).getFileName().equals(file.getFileName());
    }

    private String write(InputStream in, long maxBytes, Path temporary) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MediaPieces.Sealing sealing = new MediaPieces.Sealing(contentKey);
            writeAll(channel, sealing.header());
            long total = 0;
            byte[] piece = in.readNBytes(MediaPieces.PLAIN);
            while (true) {
                total += piece.length;
                if (total > maxBytes) {
                    throw new MediaTooLargeException(maxBytes);
                }
                digest.update(piece);
                byte[] next = piece.length < MediaPieces.PLAIN ? new byte[0] : in.readNBytes(MediaPieces.PLAIN);
                writeAll(channel, sealing.seal(piece, next.length == 0));
                if (next.length == 0) {
                    break;
                }
                piece = next;
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private Path file(MediaId id) {
        String name =
                HexFormat.of().formatHex(Derived.mac(nameKey, HexFormat.of().parseHex(id.sha256())));
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
