package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A formatted text as a small closed document: nothing in it can carry a script or a style. Neighbouring spans of the same
 * form are one, spans without text are dropped, so that two texts that look alike are equal.
 */
public record RichText(List<Part> parts) {
    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        parts = parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** A paragraph, a heading, a list or a quotation. */
    public sealed interface Part {
        boolean isEmpty();
    }

    public record Paragraph(List<Span> spans) implements Part {
        public Paragraph {
            spans = tidy(spans);
        }

        @Override
        public boolean isEmpty() {
            return spans.isEmpty();
        }
    }

    /** @param level 1 for a section of the text, 2 for a section inside it; the page decides which h2 to h6 that becomes */
    public record Heading(int level, List<Span> spans) implements Part {
        public Heading {
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("A text has headings of level 1 and 2, not " + level);
            }
            spans = tidy(spans);
        }

        @Override
        public boolean isEmpty() {
            return spans.isEmpty();
        }
    }

    public record Items(boolean numbered, List<List<Span>> items) implements Part {
        public Items {
            items = items.stream()
                    .map(RichText::tidy)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }

    public record Quotation(List<Span> spans) implements Part {
        public Quotation {
            spans = tidy(spans);
        }

        @Override
        public boolean isEmpty() {
            return spans.isEmpty();
        }
    }

    /** Words of one form. */
    public record Span(String text, boolean bold, boolean italic, LinkTarget link) {
        public static Span plain(String text) {
            return new Span(text, false, false, LinkTarget.NOWHERE);
        }

        boolean looksLike(Span other) {
            return bold == other.bold && italic == other.italic && link.equals(other.link);
        }
    }

    /** One paragraph of plain words. */
    public static RichText plain(String text) {
        return new RichText(List.of(new Paragraph(List.of(Span.plain(text)))));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The words alone, one line a part: for descriptions and search. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            List<List<Span>> lines =
                    switch (part) {
                        case Paragraph paragraph -> List.of(paragraph.spans());
                        case Heading heading -> List.of(heading.spans());
                        case Items items -> items.items();
                        case Quotation quotation -> List.of(quotation.spans());
                    };
            for (List<Span> line : lines) {
                words.append(words.isEmpty() ? "" : "\n");
                line.forEach(span -> words.append(span.text()));
            }
        }
        return words.toString();
    }

    private static List<Span> tidy(List<Span> spans) {
        List<Span> tidied = new ArrayList<>();
        for (Span span : spans) {
            if (span.text().isEmpty()) {
                continue;
            }
            Span last = tidied.isEmpty() ? null : tidied.getLast();
            if (last != null && last.looksLike(span)) {
                tidied.set(
                        tidied.size() - 1,
                        new Span(last.text() + span.text(), span.bold(), span.italic(), span.link()));
            } else {
                tidied.add(span);
            }
        }
        return List.copyOf(tidied);
    }
}
