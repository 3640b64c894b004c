package org.coachlibre.icalendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coachlibre.icalendar.Component.Property;
import org.jspecify.annotations.Nullable;

/** Splits bytes into components and properties. Knows lines, folds and quotes, and nothing of what they mean. */
final class CalendarSyntax {
    private static final int DEEPEST = 16;

    /** The file cannot be understood as a calendar. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        SyntaxException(int line) {
            super("No calendar at line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private CalendarSyntax() {}

    /** Every VCALENDAR of the file, in order. */
    static List<Component> calendars(byte[] file) throws SyntaxException {
        List<Component> calendars = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Property property = property(line);
            if (property == null) {
                // One broken line inside a calendar costs that line only; outside, the file is something else.
                if (open.isEmpty()) {
                    throw new SyntaxException(number);
                }
                continue;
            }
            switch (property.name()) {
                case "BEGIN" -> begin(open, property, number);
                case "END" -> end(open, property, calendars, number);
                default -> {
                    if (open.isEmpty()) {
                        throw new SyntaxException(number);
                    }
                    open.element().add(property);
                }
            }
        }
        if (!open.isEmpty() || calendars.isEmpty()) {
            throw new SyntaxException(Math.max(1, number));
        }
        return calendars;
    }

    private static void begin(Deque<Component> open, Property property, int number) throws SyntaxException {
        String name = property.value().strip().toUpperCase(Locale.ROOT);
        if (open.size() >= DEEPEST || (open.isEmpty() && !name.equals("VCALENDAR"))) {
            throw new SyntaxException(number);
        }
        open.push(new Component(name));
    }

    private static void end(Deque<Component> open, Property property, List<Component> calendars, int number)
            throws SyntaxException {
        String name = property.value().strip().toUpperCase(Locale.ROOT);
        Component closed = open.poll();
        if (closed == null || !closed.name().equals(name)) {
            throw new SyntaxException(number);
        }
        Component parent = open.peek();
        if (parent == null) {
            calendars.add(closed);
        } else {
            parent.add(closed);
        }
    }

    /** Unfolds before decoding: some programs fold inside a UTF-8 character. */
    private static List<String> lines(byte[] file) {
        byte[] line = new byte[256];
        int length = 0;
        List<String> lines = new ArrayList<>();
        int at = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        while (at < file.length) {
            byte b = file[at++];
            if (b != '\r' && b != '\n') {
                if (length == line.length) {
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = b;
                continue;
            }
            if (b == '\r' && at < file.length && file[at] == '\n') {
                at++;
            }
            if (at < file.length && (file[at] == ' ' || file[at] == '\t')) {
                at++;
            } else {
                lines.add(decoded(line, length));
                length = 0;
            }
        }
        if (length > 0) {
            lines.add(decoded(line, length));
        }
        return lines;
    }

    /** UTF-8 as the standard wants; a line that is not, is taken for Latin-1 as old programs wrote it. */
    private static String decoded(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static @Nullable Property property(String line) {
        int nameEnd = 0;
        while (nameEnd < line.length() && line.charAt(nameEnd) != ':' && line.charAt(nameEnd) != ';') {
            nameEnd++;
        }
        if (nameEnd == 0 || nameEnd == line.length()) {
            return null;
        }
        String name = line.substring(0, nameEnd).strip().toUpperCase(Locale.ROOT);
        // Outlook and others put a group in front of a name ("item1.URL").
        String bare = name.substring(name.lastIndexOf('.') + 1);
        Map<String, String> parameters = new HashMap<>();
        int at = nameEnd;
        while (at < line.length() && line.charAt(at) == ';') {
            int end = parameterEnd(line, at + 1);
            addParameter(parameters, line.substring(at + 1, end));
            at = end;
        }
        return at >= line.length() ? null : new Property(bare, parameters, line.substring(at + 1));
    }

    private static int parameterEnd(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                return i;
            }
        }
        return line.length();
    }

    private static void addParameter(Map<String, String> parameters, String parameter) {
        int equals = parameter.indexOf('=');
        if (equals > 0) {
            String value = parameter.substring(equals + 1).replace("\"", "");
            parameters.putIfAbsent(parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT), value);
        }
    }
}
