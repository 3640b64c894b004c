package org.coachlibre.syncprotocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The hash that names the content of a whole release: SHA-256 over {@code path\0sha256\n}, paths in code unit order. */
public final class RootHash {
    private RootHash() {}

    /** @param files path to SHA-256, in any order */
    public static String of(Map<String, String> files) {
        MessageDigest digest = sha256();
        new TreeMap<>(files)
                .forEach((path, hash) -> digest.update((path + '\0' + hash + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a file's content as 64 lower-case digits. */
    public static String ofContent(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
