package org.coachlibre.site.generate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.coachlibre.site.SiteFile;

/** SHA-256, and files named by it. */
public final class Hashes {
    private static final int IN_NAME = 12;

    private Hashes() {}

    /** 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A file under {@code assets} with the hash of its content in its name, so that browsers may keep it for ever. */
    static SiteFile asset(String name, String ending, byte[] bytes) {
        String hash = sha256(bytes);
        return file("assets/" + name + "." + hash.substring(0, IN_NAME) + "." + ending, bytes);
    }

    static SiteFile file(String path, byte[] bytes) {
        String hash = sha256(bytes);
        return new SiteFile(path, hash, bytes.length, () -> bytes, hash, Optional.empty());
    }
}
