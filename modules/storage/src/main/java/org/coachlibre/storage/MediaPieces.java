package org.coachlibre.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.coachlibre.storage.keys.Aead;
import org.coachlibre.storage.keys.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The format of a media file: a header with a random salt, then pieces of 64 KiB, each AES-256-GCM under a key of this file alone.
 * Number and "last" are bound into each piece: pieces cannot be dropped, repeated or reordered, nor the file cut.
 */
final class MediaPieces {
    static final int PLAIN = 64 * 1024;
    static final int SEALED = PLAIN + Aead.OVERHEAD_BYTES;

    private static final byte[] MAGIC = "CLMEDIA1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int HEADER = MAGIC.length + SALT;

    private MediaPieces() {}

    /** Size in clear of a file of {@code fileSize} bytes. */
    static long plainSize(long fileSize) throws IOException {
        long sealed = fileSize - HEADER;
        long pieces = (sealed + SEALED - 1) / SEALED;
        long plain = sealed - pieces * Aead.OVERHEAD_BYTES;
        if (sealed < Aead.OVERHEAD_BYTES || plain < 0) {
            throw new IOException("The media file was cut");
        }
        return plain;
    }

    /** Seals pieces in order. */
    static final class Sealing {
        private final byte[] salt = Aead.random(SALT);
        private final byte[] key;
        private long number;

        Sealing(byte[] contentKey) {
            this.key = Derived.key(contentKey, "media file", salt);
        }

        byte[] header() {
            return ByteBuffer.allocate(HEADER).put(MAGIC).put(salt).array();
        }

        byte[] seal(byte[] piece, boolean isLast) {
            return Aead.seal(key, associated(number++, isLast), piece);
        }
    }

    /** Opens pieces as they are read. */
    static final class Opening extends InputStream {
        private final InputStream in;
        private final byte[] key;
        private final @Nullable String sha256;
        private final MessageDigest digest = EncryptedMedia.sha256();
        private long left;
        private long number;
        private byte[] piece = new byte[0];
        private int position;

        /** @param sha256 what the whole content must hash to; null when the caller looks itself */
        Opening(InputStream in, byte[] contentKey, long fileSize, @Nullable String sha256) throws IOException {
            this.in = in;
            this.sha256 = sha256;
            byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
                in.close();
                throw new IOException("Not a media file");
            }
            this.key = Derived.key(contentKey, "media file", Arrays.copyOfRange(header, MAGIC.length, HEADER));
            this.left = fileSize - HEADER;
            if (left < Aead.OVERHEAD_BYTES) {
                in.close();
                throw new IOException("The media file was cut");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            while (position == piece.length) {
                if (left == 0) {
                    return -1;
                }
                next();
            }
            int count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, buffer, offset, count);
            position += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void next() throws IOException {
            byte[] sealed = in.readNBytes((int) Math.min(left, SEALED));
            left -= sealed.length;
            boolean isLast = left == 0;
            piece = Aead.open(key, associated(number++, isLast), sealed)
                    .orElseThrow(() -> new IOException("The media file was changed"));
            position = 0;
            digest.update(piece);
            if (isLast && sha256 != null && !sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
                piece = new byte[0];
                throw new IOException("The media file is another one");
            }
        }
    }

    private static byte[] associated(long number, boolean isLast) {
        return ByteBuffer.allocate(9)
                .putLong(number)
                .put((byte) (isLast ? 1 : 0))
                .array();
    }
}
