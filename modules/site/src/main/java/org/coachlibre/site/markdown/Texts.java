package org.coachlibre.site.markdown;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads text files, strictly. */
final class Texts {
    /** A longer page is no page: a book of 1,000 pages has 3 MB. In bytes. */
    static final long LONGEST = 16L << 20;

    private Texts() {}

    /** The text with {@code \n} at the line ends and without a byte order mark; null when it is no UTF-8. */
    static @Nullable String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = new FileInputStream(file.toString())) {
            bytes = in.readNBytes((int) LONGEST + 1);
        }
        String text = decode(bytes);
        if (text == null) {
            return null;
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable String decode(byte[] bytes) {
        // Wrong bytes become U+FFFD here, which is fast; only a text that has one is decoded again, strictly.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            return null;
        }
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
