package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.coachlibre.storage.keys.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database file that was cut or changed since it was closed in good order, before H2 touches it: H2 itself goes back to an
 * older state without a word when the end of its file is missing, and knows no checksum of rows. The seal is a small file with
 * size and fingerprint, written after closing and removed (durably) before opening; after a crash there is none, and H2's own
 * recovery is right.
 */
final class FileSeal {
    static final String SUFFIX = ".seal";
    /** Up to here every byte is looked at when opening; larger files are sampled, to start quickly. */
    private static final long WHOLE = 64L << 20;

    private static final int SAMPLES = 512;
    private static final int SAMPLE = 64 * 1024;

    private final Path data;
    private final Path seal;

    FileSeal(H2Files files) {
        this.data = files.dataFile();
        this.seal = files.file().resolveSibling(files.file().getFileName() + SUFFIX);
    }

    /**
     * Checks the seal and takes it off. Returns what it said, for {@link #restore}; null when there was none.
     *
     * @throws StorageException.Damaged when the file is not as it was closed; then nothing is changed
     */
    @Nullable
    String breakOpen() {
        try {
            String said;
            try {
                said = Files.readString(seal, StandardCharsets.US_ASCII);
            } catch (NoSuchFileException e) {
                return null;
            }
            if (!said.equals(fingerprint(data))) {
                throw new StorageException.Damaged("Cut or changed since it was closed: " + data, null);
            }
            DurableFiles.delete(seal);
            return said;
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    /** Seals a file that was closed in good order. */
    void put() throws IOException {
        DurableFiles.replace(seal, fingerprint(data).getBytes(StandardCharsets.US_ASCII));
    }

    /** After an opening that failed: puts back what {@link #breakOpen} took off when the file is still the same. */
    void restore(@Nullable String said) {
        try {
            if (said != null && said.equals(fingerprint(data))) {
                put();
            }
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    private static String fingerprint(Path file) throws IOException {
        MessageDigest digest = EncryptedMedia.sha256();
        ByteBuffer buffer = ByteBuffer.allocateDirect(SAMPLE);
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long step = size <= WHOLE ? SAMPLE : Math.max(SAMPLE, (size - SAMPLE) / (SAMPLES - 1));
            for (long position = 0; position < size; position += step) {
                update(digest, channel, position, buffer);
            }
            update(digest, channel, Math.max(0, size - SAMPLE), buffer);
            return size + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
        }
    }

    private static void update(MessageDigest digest, FileChannel channel, long position, ByteBuffer buffer)
            throws IOException {
        buffer.clear();
        long at = position;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        digest.update(buffer.flip());
    }
}
