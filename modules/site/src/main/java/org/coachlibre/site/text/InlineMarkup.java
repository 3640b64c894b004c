package org.coachlibre.site.text;

import java.util.ArrayList;
import java.util.List;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText.Span;

/** The signs inside one line: bold, italic and links switch on and off independently of each other. */
final class InlineMarkup {
    private static final String LITERAL_SIGNS = "\\*[]";

    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private boolean bold;
    private boolean italic;
    private LinkTarget link = LinkTarget.NOWHERE;
    private int linkEnd = -1;
    private int linkResume;

    private InlineMarkup(String line) {
        this.line = line;
    }

    static List<Span> parse(String line) {
        return new InlineMarkup(line).read();
    }

    private List<Span> read() {
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (at == linkEnd) {
                flush();
                link = LinkTarget.NOWHERE;
                at = linkResume;
                linkEnd = -1;
            } else if (sign == '\\' && at + 1 < line.length()) {
                pending.append(line.charAt(at + 1));
                at += 2;
            } else if (sign == '*') {
                flush();
                boolean isDouble = at + 1 < line.length() && line.charAt(at + 1) == '*';
                bold = isDouble != bold;
                italic = isDouble == italic;
                at += isDouble ? 2 : 1;
            } else if (sign == '[' && linkEnd < 0 && startLink(at)) {
                at++;
            } else {
                pending.append(sign);
                at++;
            }
        }
        flush();
        return strip(spans);
    }

    /** Without blanks at both ends, also where a sign stood between them and the end. */
    private static List<Span> strip(List<Span> spans) {
        List<Span> stripped = new ArrayList<>(spans);
        while (!stripped.isEmpty()) {
            Span first = stripped.getFirst();
            stripped.set(0, new Span(first.text().stripLeading(), first.bold(), first.italic(), first.link()));
            Span last = stripped.getLast();
            stripped.set(
                    stripped.size() - 1,
                    new Span(last.text().stripTrailing(), last.bold(), last.italic(), last.link()));
            if (stripped.getFirst().text().isEmpty()) {
                stripped.removeFirst();
            } else if (stripped.getLast().text().isEmpty()) {
                stripped.removeLast();
            } else {
                return stripped;
            }
        }
        return stripped;
    }

    /** Whether a whole {@code [words](target)} starts here; remembers where its words end. */
    private boolean startLink(int open) {
        int close = find(']', open + 1);
        if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != '(') {
            return false;
        }
        int end = find(')', close + 2);
        if (end < 0) {
            return false;
        }
        LinkTarget target = LinkTarget.parse(unescape(line.substring(close + 2, end)));
        if (target instanceof LinkTarget.Nowhere) {
            return false;
        }
        flush();
        link = target;
        linkEnd = close;
        linkResume = end + 1;
        return true;
    }

    private int find(char sign, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            spans.add(new Span(pending.toString(), bold, italic, link));
            pending.setLength(0);
        }
    }

    static String print(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        Span before = Span.plain("");
        for (Span span : spans) {
            boolean isOtherLink = !span.link().equals(before.link());
            if (isOtherLink) {
                closeLink(out, before.link());
            }
            out.append(span.bold() != before.bold() ? "**" : "").append(span.italic() != before.italic() ? "*" : "");
            if (isOtherLink && !(span.link() instanceof LinkTarget.Nowhere)) {
                out.append('[');
            }
            out.append(escape(span.text().replace('\n', ' '), LITERAL_SIGNS));
            before = span;
        }
        closeLink(out, before.link());
        out.append(before.bold() ? "**" : "").append(before.italic() ? "*" : "");
        return out.toString();
    }

    private static void closeLink(StringBuilder out, LinkTarget link) {
        if (!(link instanceof LinkTarget.Nowhere)) {
            out.append("](").append(escape(link.toString(), "\\()")).append(')');
        }
    }

    private static String escape(String text, String signs) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(signs.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.charAt(i) == '\\' && i + 1 < text.length();
            out.append(text.charAt(isEscape ? ++i : i));
        }
        return out.toString();
    }
}
