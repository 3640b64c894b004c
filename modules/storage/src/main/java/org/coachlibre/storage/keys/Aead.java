package org.coachlibre.storage.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce before the sealed bytes and a 128-bit tag behind them. One changed
 * byte, in the sealed bytes or in the associated data, and nothing opens.
 */
public final class Aead {
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;
    public static final int OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    public static byte[] seal(byte[] key, byte[] associated, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] result = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        System.arraycopy(nonce, 0, result, 0, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            cipher.doFinal(plain, 0, plain.length, result, NONCE_BYTES);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** What was sealed; empty when key, associated data or a byte is not the same. */
    public static Optional<byte[]> open(byte[] key, byte[] associated, byte[] sealed) {
        if (sealed.length < OVERHEAD_BYTES) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed);
            cipher.updateAAD(associated);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    public static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce, 0, NONCE_BYTES));
        return cipher;
    }
}
