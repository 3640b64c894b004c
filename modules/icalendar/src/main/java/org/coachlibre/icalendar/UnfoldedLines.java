package org.coachlibre.icalendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content lines of a file, one at a time, with their folds undone. Lines end with LF, CR, CR LF or the CR CR LF of some
 * mail gateways. Folds are undone before decoding, because some programs fold inside a UTF-8 character.
 */
final class UnfoldedLines {
    private static final Charset WINDOWS_WEST = Charset.forName("windows-1252");

    private final byte[] file;
    private int at;
    private int count;
    private int number;
    private byte[] line = new byte[512];
    private int length;
    private boolean ascii;

    UnfoldedLines(byte[] file) {
        this.file = asBytesOfUtf8(file);
        this.at = startsWith(this.file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** Goes to the next line; false after the last one. */
    boolean next() {
        if (at >= file.length) {
            return false;
        }
        length = 0;
        ascii = true;
        number = count + 1;
        while (true) {
            int from = at;
            while (at < file.length && file[at] != '\r' && file[at] != '\n') {
                ascii &= file[at] >= 0;
                at++;
            }
            append(from);
            count++;
            at = afterLineEnd();
            if (at >= file.length || (file[at] != ' ' && file[at] != '\t')) {
                return true;
            }
            at++;
        }
    }

    /** Where this line begins in the file, counted from 1. */
    int number() {
        return number;
    }

    /** How many lines of the file were read until now, folded ones counted each. */
    int count() {
        return count;
    }

    int length() {
        return length;
    }

    /** The octet at {@code index} of this line. */
    byte octet(int index) {
        return line[index];
    }

    /** UTF-8 as the standard wants; a line that is not, is taken for Windows' Latin alphabet as old programs wrote it. */
    String text() {
        if (ascii) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, WINDOWS_WEST);
        }
    }

    private void append(int from) {
        int more = at - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(file, from, line, length, more);
        length += more;
    }

    private int afterLineEnd() {
        if (at >= file.length) {
            return at;
        }
        if (file[at] == '\n') {
            return at + 1;
        }
        if (is(at + 1, '\r') && is(at + 2, '\n')) {
            return at + 3;
        }
        return is(at + 1, '\n') ? at + 2 : at + 1;
    }

    private boolean is(int index, char wanted) {
        return index < file.length && file[index] == wanted;
    }

    /** Some programs of Windows save "Unicode", which is UTF-16. */
    private static byte[] asBytesOfUtf8(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 'B', 0)) {
            return new String(file, StandardCharsets.UTF_16LE)
                    .replace("\uFEFF", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0, 'B')) {
            return new String(file, StandardCharsets.UTF_16BE)
                    .replace("\uFEFF", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return file;
    }

    private static boolean startsWith(byte[] file, int... octets) {
        if (file.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if (file[i] != (byte) octets[i]) {
                return false;
            }
        }
        return true;
    }
}
