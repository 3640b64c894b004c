package org.coachlibre.server.booking.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The secrets that visitors hold: 256 bits each, stored as SHA-256 only.
 *
 * <p>A hold's token is random. A manage link's token is HMAC-SHA-256 of the studio and the booking under a key of this server, so
 * that a mail written later, or again after the server came back from a backup, carries the same link without the token ever
 * being stored. Safe for use by many threads.
 */
public final class Tokens {
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    public Tokens(SecretKey key) {
        this.key = key;
    }

    /** A token nobody can guess. */
    public String newToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** The token in a booking's manage link; always the same one. */
    public String manageToken(UUID studio, UUID booking) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer ids = ByteBuffer.allocate(BYTES)
                    .putLong(studio.getMostSignificantBits())
                    .putLong(studio.getLeastSignificantBits())
                    .putLong(booking.getMostSignificantBits())
                    .putLong(booking.getLeastSignificantBits());
            return BASE64.encodeToString(mac.doFinal(ids.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** What is stored of a token. An overlong text is nobody's token and hashes as the empty one. */
    public static byte[] hash(String token) {
        try {
            String text = token.length() > LONGEST ? "" : token;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
