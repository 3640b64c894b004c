package org.coachlibre.site.text;

import java.util.ArrayList;
import java.util.List;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText.Span;

/**
 * One line of words as markup has them, put together: several blanks are one, none stand at the ends. A single no-break blank stays,
 * because French writes it before some signs.
 */
final class SpanLine {
    private static final char NO_BREAK = '\u00a0';

    private final List<Span> spans = new ArrayList<>();
    /** The blanks seen since the last word: 0, a single no-break blank, or a usual blank for all others. */
    private char blank;

    /** A blank belongs to the words it was written with: those before it when it ends them. */
    void add(String text, boolean bold, boolean italic, LinkTarget link) {
        StringBuilder words = new StringBuilder(text.length());
        boolean isBlankBefore = blank != 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NO_BREAK || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blank = blank == 0 && c == NO_BREAK ? NO_BREAK : ' ';
            } else if (c != '\u200b' && c != '\ufeff' && c >= ' ') {
                writeBlank(words, isBlankBefore);
                isBlankBefore = false;
                words.append(c);
            }
        }
        if (!words.isEmpty()) {
            spans.add(new Span(words.toString(), bold, italic, link));
        }
    }

    private void writeBlank(StringBuilder words, boolean isBefore) {
        if (blank != 0 && isBefore && !spans.isEmpty()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.text() + blank, last.bold(), last.italic(), last.link()));
        } else if (blank != 0 && !(spans.isEmpty() && words.isEmpty())) {
            words.append(blank);
        }
        blank = 0;
    }

    /** The line so far; the next one begins empty. */
    List<Span> take() {
        List<Span> taken = List.copyOf(spans);
        spans.clear();
        blank = 0;
        return taken;
    }
}
