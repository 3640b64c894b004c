package org.coachlibre.crm.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which encoding a text file is in: by its byte order mark; by where its zero bytes are (UTF-16 without a mark); UTF-8 when the
 * whole file is valid UTF-8; else Windows-1252, which holds Latin-1 and is what spreadsheets in western Europe write.
 */
final class TextEncoding {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE = 64 * 1024;

    private TextEncoding() {}

    static Charset detect(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (even + odd > 0 && Math.max(even, odd) > 3 * Math.min(even, odd) && Math.max(even, odd) > head.length / 8) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Whether the file holds bytes that no text does. */
    static boolean isBinary(Path file, Charset charset) throws IOException {
        boolean isWide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        byte[] head = head(file);
        return !isWide && zeros(head, 0) + zeros(head, 1) > 0;
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    /** The text after its byte order mark; bytes that are no text become U+FFFD. */
    static Reader open(Path file, Charset charset) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (startsWith(start, 0xEF, 0xBB, 0xBF) && charset.equals(StandardCharsets.UTF_8)) {
            in.skipNBytes(3);
        } else if ((startsWith(start, 0xFF, 0xFE) && charset.equals(StandardCharsets.UTF_16LE))
                || (startsWith(start, 0xFE, 0xFF) && charset.equals(StandardCharsets.UTF_16BE))) {
            in.skipNBytes(2);
        }
        return new InputStreamReader(in, charset);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                boolean isEnd = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), isEnd);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                if (isEnd) {
                    return true;
                }
            }
        }
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
