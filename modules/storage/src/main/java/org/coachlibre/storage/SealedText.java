package org.coachlibre.storage;

import java.util.Arrays;

/** A private text as the database keeps it: unreadable without its owner's key. */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record SealedText(byte[] bytes) {
    public SealedText {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedText[" + bytes.length + " bytes]";
    }
}
