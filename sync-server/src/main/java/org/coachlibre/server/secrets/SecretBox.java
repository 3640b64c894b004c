package org.coachlibre.server.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what must not be readable in a stolen file: AES-256-GCM (NIST SP 800-38D) under a key derived from the server's, with a
 * random 96-bit nonce. A changed byte or another context does not open. Safe for use by many threads.
 */
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecretKey key) {
        this.key = key;
    }

    /** @param context what the secret belongs to; needed again to open it */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, context);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when the bytes were changed or belong to another context or key */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("a sealed value is cut short");
        }
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE, context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int offset, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open", e);
        }
    }
}
