package org.coachlibre.site.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML. Texts and attribute values are escaped always; only {@link #trusted(String)} is not, and it is for the program's
 * own drawings. Elements are closed in the order they were opened.
 */
public final class Html {
    /** Elements that are seen without words in them. */
    private static final Set<String> SEEN =
            Set.of("img", "svg", "hr", "form", "input", "button", "select", "textarea", "video", "audio", "iframe");

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. An empty value writes the name alone. */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content, such as {@code img}. */
    public Html single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** A whole element with only text in it. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** Text whose line breaks are kept. */
    public Html lines(String text) {
        boolean isFirst = true;
        for (String line : text.strip().split("\\R")) {
            if (!isFirst) {
                single("br");
            }
            escape(line.strip());
            isFirst = false;
        }
        return this;
    }

    /** Closes what was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes {@code count} elements. */
    public Html close(int count) {
        for (int i = 0; i < count; i++) {
            close();
        }
        return this;
    }

    /** A line break in the source, for those who read it. */
    public Html newLine() {
        out.append('\n');
        return this;
    }

    /** Markup that this program made itself. Never anything a person typed. */
    public Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    /** @throws IllegalStateException when an element is still open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    /** How much was written so far, for {@link #dropUnseen}. */
    int length() {
        return out.length();
    }

    /** Takes back what was written since {@code from} when nobody would see any of it; elements opened since are closed again. */
    void dropUnseen(int from) {
        int at = from;
        while (at < out.length()) {
            char c = out.charAt(at);
            if (c == '<') {
                int end = out.indexOf(">", at);
                if (SEEN.contains(name(at + 1))) {
                    return;
                }
                at = end;
            } else if (!Character.isWhitespace(c)) {
                return;
            }
            at++;
        }
        out.setLength(from);
    }

    private String name(int from) {
        int end = from;
        while (Character.isLetterOrDigit(out.charAt(end))) {
            end++;
        }
        return out.substring(from, end);
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty() || attributes[i].equals("alt") || attributes[i].equals("value")) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        out.append(c);
                    } else {
                        appendAllowed(text, i, c);
                    }
                }
            }
        }
    }

    /** HTML allows no control characters, no lone surrogates and no non-characters: they are dropped. */
    private void appendAllowed(String text, int i, char c) {
        boolean isControl = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
        boolean isNothing = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
        boolean isLoneHigh = Character.isHighSurrogate(c)
                && (i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
        boolean isLoneLow = Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        boolean isPlaneEnd = !isLoneHigh
                && !isLoneLow
                && Character.isSurrogate(c)
                && (codePointAround(text, i, c) & 0xfffe) == 0xfffe;
        if (!isControl && !isNothing && !isLoneHigh && !isLoneLow && !isPlaneEnd) {
            out.append(c);
        }
    }

    private static int codePointAround(String text, int i, char c) {
        return Character.isHighSurrogate(c)
                ? Character.toCodePoint(c, text.charAt(i + 1))
                : Character.toCodePoint(text.charAt(i - 1), c);
    }
}
