package org.coachlibre.storage.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a practice's key file: who the practice is, and its master key wrapped in up to three ways. Three lines of
 * text: one JSON object, the SHA-256 of that line (finds damage without a key) and its HMAC under the master key (finds changes
 * that somebody meant).
 *
 * @param product always {@link #PRODUCT}
 * @param format raised when an older program must not open the practice
 * @param id the practice's identity
 * @param createdAt ISO 8601, UTC
 * @param keyring the master key wrapped by a secret in the system keyring; null when not used
 * @param passphrase the master key wrapped by a passphrase; null when none is set
 * @param recovery the master key wrapped by the printed recovery code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeyFile(
        String product,
        int format,
        UUID id,
        String createdAt,
        byte @Nullable [] keyring,
        @Nullable PassphraseWrap passphrase,
        byte[] recovery) {

    public static final String PRODUCT = "CoachLibre practice";
    public static final int FORMAT = 1;
    public static final int MOST_BYTES = 64 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** 16 random bytes, and the master key under the key that passphrase, salt and cost give. */
    public record PassphraseWrap(byte[] salt, Derived.Cost cost, byte[] sealed) {}

    /** What was found in a file that should be a key file. */
    public sealed interface Reading {
        record Read(KeyFile keys, byte[] signed, byte[] mac) implements Reading {
            /** False when someone changed the file without knowing the master key. */
            public boolean isSignedBy(byte[] master) {
                return MessageDigest.isEqual(mac, Derived.mac(Derived.key(master, "key file"), signed));
            }
        }

        record Foreign() implements Reading {}

        record Newer(int format) implements Reading {}

        record Damaged() implements Reading {}
    }

    /** A new practice's keys, with no wrap yet but the recovery code's. */
    public static KeyFile create(UUID id, String createdAt, byte[] master, byte[] recoveryCode) {
        return new KeyFile(PRODUCT, FORMAT, id, createdAt, null, null, new byte[0]).withRecovery(master, recoveryCode);
    }

    public KeyFile withKeyring(byte[] master, byte[] secret) {
        byte[] wrapped = Aead.seal(Derived.key(secret, "keyring"), associated("keyring"), master);
        return new KeyFile(product, format, id, createdAt, wrapped, passphrase, recovery);
    }

    public KeyFile withoutKeyring() {
        return new KeyFile(product, format, id, createdAt, null, passphrase, recovery);
    }

    public KeyFile withPassphrase(byte[] master, char[] words, Derived.Cost cost) {
        byte[] salt = Aead.random(16);
        byte[] wrapped = Aead.seal(Derived.fromPassphrase(words, salt, cost), associated("passphrase"), master);
        return new KeyFile(product, format, id, createdAt, keyring, new PassphraseWrap(salt, cost, wrapped), recovery);
    }

    public KeyFile withoutPassphrase() {
        return new KeyFile(product, format, id, createdAt, keyring, null, recovery);
    }

    public KeyFile withRecovery(byte[] master, byte[] code) {
        byte[] wrapped = Aead.seal(Derived.key(code, "recovery"), associated("recovery"), master);
        return new KeyFile(product, format, id, createdAt, keyring, passphrase, wrapped);
    }

    /** The master key, by the secret of the keyring; empty when that is another one. */
    public Optional<byte[]> masterByKeyring(byte[] secret) {
        return keyring == null
                ? Optional.empty()
                : Aead.open(Derived.key(secret, "keyring"), associated("keyring"), keyring);
    }

    /** The master key, by the passphrase; takes some tenths of a second on purpose. */
    public Optional<byte[]> masterByPassphrase(char[] words) {
        if (passphrase == null) {
            return Optional.empty();
        }
        byte[] key = Derived.fromPassphrase(words, passphrase.salt(), passphrase.cost());
        return Aead.open(key, associated("passphrase"), passphrase.sealed());
    }

    public Optional<byte[]> masterByRecoveryCode(byte[] code) {
        return Aead.open(Derived.key(code, "recovery"), associated("recovery"), recovery);
    }

    /** The file's bytes, signed with the master key. */
    public byte[] write(byte[] master) {
        try {
            byte[] body = JSON.writeValueAsBytes(this);
            String text = new String(body, StandardCharsets.UTF_8)
                    + "\nsha256 " + HexFormat.of().formatHex(sha256(body))
                    + "\nhmac " + HexFormat.of().formatHex(Derived.mac(Derived.key(master, "key file"), body)) + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A key file can be written", e);
        }
    }

    public static Reading read(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES || file[0] != '{') {
            return new Reading.Foreign();
        }
        int end = 0;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        byte[] body = Arrays.copyOf(file, end);
        boolean isWhole = false;
        byte[] mac = new byte[0];
        String[] lines = new String(file, end, file.length - end, StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        if (lines.length == 2 && lines[0].startsWith("sha256 ") && lines[1].matches("hmac [0-9a-f]{64}")) {
            isWhole = lines[0].equals("sha256 " + HexFormat.of().formatHex(sha256(body)));
            mac = HexFormat.of().parseHex(lines[1].substring("hmac ".length()));
        }
        return parsed(body, isWhole, mac);
    }

    private static Reading parsed(byte[] body, boolean isWhole, byte[] mac) {
        String beginning = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        try {
            JsonNode tree = JSON.readTree(body);
            if (!tree.path("product").asText().equals(PRODUCT)) {
                return isWhole || !beginning.contains("CoachLibre") ? new Reading.Foreign() : new Reading.Damaged();
            }
            int format = tree.path("format").asInt();
            if (format > FORMAT && isWhole) {
                return new Reading.Newer(format);
            }
            if (!isWhole) {
                return new Reading.Damaged();
            }
            KeyFile keys = JSON.treeToValue(tree, KeyFile.class);
            boolean isSane = keys.passphrase == null || keys.passphrase.cost().isSane();
            return isSane ? new Reading.Read(keys, body, mac) : new Reading.Damaged();
        } catch (IOException | IllegalArgumentException e) {
            return beginning.contains("CoachLibre") ? new Reading.Damaged() : new Reading.Foreign();
        }
    }

    /** Binds a wrap to its practice and its kind: none can be moved to another place. */
    private byte[] associated(String kind) {
        byte[] words = (PRODUCT + " " + kind).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + words.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(words)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
