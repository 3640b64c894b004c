package org.coachlibre.server.booking.page;

/** A piece of a page. There is no way to make one of ready-made HTML: texts and attribute values are escaped always. */
public sealed interface Markup permits Element, Markup.Text {
    void write(StringBuilder out);

    static Markup text(String text) {
        return new Text(text);
    }

    /** The piece as HTML. */
    default String html() {
        StringBuilder out = new StringBuilder(4096);
        write(out);
        return out.toString();
    }

    /** Characters. */
    record Text(String text) implements Markup {
        @Override
        public void write(StringBuilder out) {
            escape(out, text);
        }
    }

    /** Writes {@code text} so that it is only ever text; what HTML forbids (controls, half characters) is left out. */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    private static boolean isAllowed(int c) {
        boolean isControl = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
        boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
        boolean isNoCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        return !isControl && !isHalf && !isNoCharacter;
    }
}
