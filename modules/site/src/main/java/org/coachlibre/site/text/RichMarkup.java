package org.coachlibre.site.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Heading;
import org.coachlibre.site.RichText.Items;
import org.coachlibre.site.RichText.Paragraph;
import org.coachlibre.site.RichText.Part;
import org.coachlibre.site.RichText.Quotation;
import org.coachlibre.site.RichText.Span;

/**
 * Formatted text as it is typed: an empty line between parts, {@code # } and {@code ## } for headings, {@code - } and {@code 1. }
 * for lists, {@code > } for a quotation, {@code **bold**}, {@code *italic*}, {@code [words](target)}; a backslash takes a sign
 * literally. Every input has a meaning: what is no sign is text. Printing and reading again gives the same text, but for blanks
 * at the ends of a part, line breaks inside it, and two lists of one kind in a row, which become one.
 */
public final class RichMarkup {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\. (.*)", Pattern.DOTALL);

    private RichMarkup() {}

    public static RichText parse(String markup) {
        List<Part> parts = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        List<String> items = new ArrayList<>();
        boolean isNumbered = false;
        for (String line : (markup + "\n\n").split("\n", -1)) {
            String typed = line.strip();
            Matcher numbered = NUMBERED.matcher(typed);
            boolean isBullet = typed.startsWith("- ");
            boolean isNumber = numbered.matches();
            boolean isItem = isBullet || isNumber;
            if (!items.isEmpty() && (!isItem || isNumber != isNumbered)) {
                parts.add(new Items(
                        isNumbered, items.stream().map(InlineMarkup::parse).toList()));
                items.clear();
            }
            boolean isPart = typed.startsWith("# ") || typed.startsWith("## ") || typed.startsWith("> ");
            if (!paragraph.isEmpty() && (typed.isEmpty() || isItem || isPart)) {
                parts.add(new Paragraph(InlineMarkup.parse(String.join(" ", paragraph))));
                paragraph.clear();
            }
            if (isItem) {
                isNumbered = isNumber;
                items.add(
                        isBullet
                                ? typed.substring(2).strip()
                                : numbered.group(2).strip());
            } else if (typed.startsWith("# ")) {
                parts.add(new Heading(1, InlineMarkup.parse(typed.substring(2).strip())));
            } else if (typed.startsWith("## ")) {
                parts.add(new Heading(2, InlineMarkup.parse(typed.substring(3).strip())));
            } else if (typed.startsWith("> ")) {
                parts.add(new Quotation(InlineMarkup.parse(typed.substring(2).strip())));
            } else if (!typed.isEmpty()) {
                paragraph.add(typed);
            }
        }
        return new RichText(parts);
    }

    public static String print(RichText text) {
        StringBuilder markup = new StringBuilder();
        Part before = null;
        for (Part part : text.parts()) {
            markup.append(before == null ? "" : "\n\n");
            switch (part) {
                case Paragraph(List<Span> spans) -> markup.append(startLiteral(InlineMarkup.print(spans)));
                case Heading(int level, List<Span> spans) ->
                    markup.append(level == 1 ? "# " : "## ").append(InlineMarkup.print(spans));
                case Quotation(List<Span> spans) -> markup.append("> ").append(InlineMarkup.print(spans));
                case Items(boolean numbered, List<List<Span>> items) -> {
                    for (int i = 0; i < items.size(); i++) {
                        markup.append(i == 0 ? "" : "\n").append(numbered ? (i % 999 + 1) + ". " : "- ");
                        markup.append(InlineMarkup.print(items.get(i)));
                    }
                }
            }
            before = part;
        }
        return markup.toString();
    }

    /** A paragraph that begins like a heading or a list keeps its first sign by a backslash. */
    private static String startLiteral(String line) {
        if (line.startsWith("#") || line.startsWith("-") || line.startsWith(">")) {
            return "\\" + line;
        }
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() ? numbered.group(1) + "\\. " + numbered.group(2) : line;
    }
}
