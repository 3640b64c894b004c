package org.coachlibre.storage.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Keys made from other keys (HKDF-SHA256, RFC 5869) and from passphrases (Argon2id, RFC 9106). */
public final class Derived {
    public static final int KEY_BYTES = 32;

    private Derived() {}

    /** A 256-bit key for one purpose; keys for different purposes tell nothing of each other. */
    public static byte[] key(byte[] master, String purpose) {
        return key(master, purpose, new byte[0]);
    }

    public static byte[] key(byte[] master, String purpose, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .addSalt(salt)
                            .thenExpand(("coachlibre " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF", e);
        }
    }

    /** HMAC-SHA256. */
    public static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /**
     * How hard a passphrase is to guess: RFC 9106's second recommended choice (64 MiB, three passes), kept in the key file so
     * that it can be raised.
     */
    public record Cost(int memoryKib, int passes, int lanes) {
        public static final Cost STANDARD = new Cost(64 * 1024, 3, 4);

        /** A key file asking for more than this is not ours: it would only eat the machine. */
        boolean isSane() {
            return memoryKib >= 8 && memoryKib <= 1 << 20 && passes >= 1 && passes <= 20 && lanes >= 1 && lanes <= 16;
        }
    }

    /** The same passphrase typed on another keyboard or system (composed or not) gives the same key. */
    public static byte[] fromPassphrase(char[] passphrase, byte[] salt, Cost cost) {
        byte[] words = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[KEY_BYTES];
            generator.generateBytes(words, key);
            return key;
        } finally {
            Arrays.fill(words, (byte) 0);
        }
    }
}
