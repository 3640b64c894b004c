package org.coachlibre.site.text;

import java.util.ArrayList;
import java.util.List;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of words as markup has them, put together: several blanks are one, none stand at the ends. A single no-break blank stays,
 * because French writes it before some signs.
 */
final class SpanLine {
    private static final char NO_BREAK = '\u00a0';

    private final List<Span> spans = new ArrayList<>();
    /** The blanks seen since the last word, as one, in the form of the words they were written with. */
    private @Nullable Span blank;

    void add(String text, boolean bold, boolean italic, LinkTarget link) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NO_BREAK || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                end(words, bold, italic, link);
                boolean isAlone = blank == null && c == NO_BREAK;
                blank = blank == null
                        ? new Span(isAlone ? text.substring(i, i + 1) : " ", bold, italic, link)
                        : new Span(" ", blank.bold(), blank.italic(), blank.link());
            } else if (c != '\u200b' && c != '\ufeff' && c >= ' ') {
                if (blank != null && !spans.isEmpty()) {
                    spans.add(blank);
                }
                blank = null;
                words.append(c);
            }
        }
        end(words, bold, italic, link);
    }

    private void end(StringBuilder words, boolean bold, boolean italic, LinkTarget link) {
        if (!words.isEmpty()) {
            spans.add(new Span(words.toString(), bold, italic, link));
            words.setLength(0);
        }
    }

    /** The line so far; the next one begins empty. */
    List<Span> take() {
        List<Span> taken = List.copyOf(spans);
        spans.clear();
        blank = null;
        return taken;
    }
}
