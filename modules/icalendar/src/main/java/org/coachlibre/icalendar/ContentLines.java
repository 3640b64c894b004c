package org.coachlibre.icalendar;

/**
 * Writes content lines: escaped, folded at 75 octets and never inside a UTF-8 character (RFC 5545 section 3.1). Nothing that
 * is put into a value can end its line.
 */
final class ContentLines {
    private static final int OCTETS_IN_A_LINE = 75;
    private final StringBuilder out = new StringBuilder();

    /** A line whose value is one of ours and needs no escaping. */
    ContentLines line(String name, String value) {
        fold(name + ":" + withoutControls(value));
        return this;
    }

    /** A line whose value is a text that somebody wrote. */
    ContentLines text(String name, String text) {
        fold(name + ":" + escaped(text));
        return this;
    }

    /** A line for a person: the name is a quoted parameter, the value a {@code mailto:} address. */
    ContentLines party(String nameAndParameters, CalendarParty party) {
        String name = party.name().isBlank() ? "" : ";CN=\"" + parameter(party.name()) + "\"";
        fold(nameAndParameters + name + ":mailto:" + address(party.email()));
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = octets(point);
            if (octets + size > OCTETS_IN_A_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            switch (point) {
                case '\n', 0x2028, 0x2029, 0x85 -> escaped.append("\\n");
                case '\\', ';', ',' -> escaped.append('\\').append((char) point);
                default -> appendUnlessControl(escaped, point);
            }
        });
        return escaped.toString();
    }

    /** RFC 6868: a parameter's value cannot hold quotes or line breaks, so that they are written with a circumflex. */
    private static String parameter(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.replaceAll("\\R+", " ").codePoints().forEach(point -> {
            switch (point) {
                case '"' -> escaped.append("^'");
                case '^' -> escaped.append("^^");
                default -> appendUnlessControl(escaped, point);
            }
        });
        return escaped.toString();
    }

    private static String address(String email) {
        StringBuilder address = new StringBuilder(email.length());
        email.strip()
                .codePoints()
                .filter(point -> point > 0x20 && ",;:\"<>\\".indexOf(point) < 0)
                .forEach(point -> appendUnlessControl(address, point));
        return address.toString();
    }

    private static String withoutControls(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().forEach(point -> appendUnlessControl(kept, point));
        return kept.toString();
    }

    /** Control characters are forbidden in a content line, and half a surrogate pair cannot be written as UTF-8. */
    private static void appendUnlessControl(StringBuilder to, int point) {
        boolean control = (point < 0x20 && point != '\t') || (point >= 0x7F && point <= 0x9F);
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        boolean lineEnd = point == 0x2028 || point == 0x2029;
        if (!control && !half && !lineEnd) {
            to.appendCodePoint(point);
        }
    }
}
