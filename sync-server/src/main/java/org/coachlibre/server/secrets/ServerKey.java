package org.coachlibre.server.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's one secret: 256 random bits in {@code server.key}, readable by its owner only. Everything else is derived from it
 * (HKDF-SHA-256, RFC 5869).
 */
public final class ServerKey {
    private static final int BYTES = 32;
    private static final int FEWEST_DIFFERENT_BYTES = 12;

    private final SecretKey key;

    private ServerKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "HKDF");
    }

    /**
     * Reads {@code file}, or makes it.
     *
     * @throws InsecureKeyException when others may read it, or it holds no random key
     */
    public static ServerKey open(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        refuseIfOthersMayRead(file);
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new InsecureKeyException("The key file " + file + " does not hold a key made by this server.");
        }
        if (bytes.length != BYTES || differentBytes(bytes) < FEWEST_DIFFERENT_BYTES) {
            throw new InsecureKeyException(
                    "The key in " + file + " is a sample or not random. Remove the file to let the"
                            + " server make one (before there is data), or put the right key back.");
        }
        return new ServerKey(bytes);
    }

    /** The password of the database file. */
    public char[] databasePassword() {
        return HexFormat.of().formatHex(derive("database").getEncoded()).toCharArray();
    }

    /** Seals secrets for {@code purpose}; boxes of different purposes do not open each other's. */
    public SecretBox box(String purpose) {
        return new SecretBox(new SecretKeySpec(derive("box/" + purpose).getEncoded(), "AES"));
    }

    /** A key for signing links of {@code purpose} with HMAC-SHA-256. */
    public SecretKey signingKey(String purpose) {
        return new SecretKeySpec(derive("sign/" + purpose).getEncoded(), "HmacSHA256");
    }

    private SecretKey derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "Generic",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(("coachlibre/" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (isPosix(file)) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(bytes) + "\n"));
            channel.force(true);
        }
        Files.move(fresh, file);
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> open = new HashSet<>(Files.getPosixFilePermissions(file));
        open.remove(PosixFilePermission.OWNER_READ);
        open.remove(PosixFilePermission.OWNER_WRITE);
        if (!open.isEmpty()) {
            throw new InsecureKeyException(
                    "Others may read the key file " + file + ". Make it yours only: chmod 600 " + file);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static long differentBytes(byte[] bytes) {
        boolean[] seen = new boolean[256];
        long count = 0;
        for (byte b : bytes) {
            if (!seen[b & 0xFF]) {
                seen[b & 0xFF] = true;
                count++;
            }
        }
        return count;
    }

    /** The server does not start with this key; the message is a sentence for the operator. */
    public static final class InsecureKeyException extends IOException {
        private static final long serialVersionUID = 1L;

        InsecureKeyException(String sentence) {
            super(sentence);
        }
    }
}
