package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.coachlibre.storage.keys.Aead;

/** {@link PrivateTexts} over the client key file. An envelope is one byte of format, then nonce, text and tag of AES-GCM. */
final class SealedTexts implements PrivateTexts {
    private static final byte FORMAT = 1;

    private final ClientKeys keys;

    SealedTexts(ClientKeys keys) {
        this.keys = keys;
    }

    @Override
    public SealedText seal(UUID owner, UUID record, int version, String text) {
        byte[] key;
        try {
            key = keys.findOrCreate(owner);
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
        byte[] sealed = Aead.seal(key, associated(owner, record, version), text.getBytes(StandardCharsets.UTF_8));
        return new SealedText(
                ByteBuffer.allocate(1 + sealed.length).put(FORMAT).put(sealed).array());
    }

    @Override
    public String open(UUID owner, UUID record, int version, SealedText sealed) {
        byte[] bytes = sealed.bytes();
        if (bytes.length < 1 + Aead.OVERHEAD_BYTES || bytes[0] != FORMAT) {
            throw new PrivateTextException(PrivateTextException.Reason.CHANGED);
        }
        byte[] key = keys.find(owner).orElseThrow(() -> new PrivateTextException(PrivateTextException.Reason.NO_KEY));
        byte[] text = Aead.open(key, associated(owner, record, version), Arrays.copyOfRange(bytes, 1, bytes.length))
                .orElseThrow(() -> new PrivateTextException(PrivateTextException.Reason.CHANGED));
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void forget(UUID owner) {
        try {
            keys.forget(owner);
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    @Override
    public int countDamagedKeys() {
        return keys.damaged();
    }

    private static byte[] associated(UUID owner, UUID record, int version) {
        return ByteBuffer.allocate(1 + 16 + 16 + 4)
                .put(FORMAT)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .putInt(version)
                .array();
    }
}
