package org.coachlibre.site.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Heading;
import org.coachlibre.site.RichText.Items;
import org.coachlibre.site.RichText.Paragraph;
import org.coachlibre.site.RichText.Part;
import org.coachlibre.site.RichText.Quotation;
import org.coachlibre.site.RichText.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads formatted text from markup: what was typed on the page, or was copied from a word processor or a web page. Words keep the
 * forms that {@link RichText} knows and nothing else: the markup is only looked at, no piece of it is kept. Every input has a
 * meaning; what is longer than {@link #LONGEST} characters is cut there.
 */
public final class RichHtml {
    /** Of markup that is read, in characters. */
    public static final int LONGEST = 500_000;

    private static final int DEEPEST = 60;
    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "title",
            "meta",
            "link",
            "style",
            "script",
            "template",
            "noscript",
            "xml",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "button",
            "input",
            "img");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "main",
            "nav",
            "table",
            "thead",
            "tbody",
            "tr",
            "dl",
            "dt",
            "dd",
            "pre",
            "figure",
            "figcaption",
            "address",
            "form",
            "fieldset",
            "details",
            "summary",
            "center",
            "body",
            "hr");

    /** What the words that are read now belong to. */
    private enum Kind {
        PARAGRAPH,
        UPPER_HEADING,
        LOWER_HEADING,
        QUOTATION,
        BULLET,
        NUMBER;

        private boolean isItem() {
            return this == BULLET || this == NUMBER;
        }
    }

    /** The form of words. */
    private record Form(boolean bold, boolean italic, LinkTarget link) {}

    private final int topLevel;
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Span>> items = new ArrayList<>();
    private boolean areNumbered;
    private final SpanLine line = new SpanLine();
    private Kind kind = Kind.PARAGRAPH;
    private int listDepth;

    private RichHtml(int topLevel) {
        this.topLevel = topLevel;
    }

    /** What was copied elsewhere: its largest heading is one of level 1. */
    public static RichText read(String markup) {
        Element body = parse(fragment(markup));
        for (int level = 1; level <= 6; level++) {
            if (body.selectFirst("h" + level) != null) {
                return new RichHtml(level).readBody(body);
            }
        }
        return new RichHtml(1).readBody(body);
    }

    /**
     * What was typed on the page.
     *
     * @param topLevel 1 to 6: which of HTML's headings is a heading of level 1 there
     */
    public static RichText read(String markup, int topLevel) {
        return new RichHtml(topLevel).readBody(parse(markup));
    }

    private static Element parse(String markup) {
        return Jsoup.parseBodyFragment(markup.substring(0, Math.min(LONGEST, markup.length())))
                .body();
    }

    /** Windows says where in the page the copied part stands. */
    private static String fragment(String markup) {
        int start = markup.indexOf("<!--StartFragment-->");
        int end = markup.lastIndexOf("<!--EndFragment-->");
        return start >= 0 && end > start ? markup.substring(start, end) : markup;
    }

    private RichText readBody(Element body) {
        children(body, new Form(false, false, LinkTarget.NOWHERE), 0);
        endLine();
        endList();
        return new RichText(parts);
    }

    private void children(Element parent, Form form, int depth) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.add(text.getWholeText(), form.bold, form.italic, form.link);
            } else if (node instanceof Element element) {
                if (depth < DEEPEST) {
                    element(element, form, depth + 1);
                } else {
                    line.add(element.text(), form.bold, form.italic, form.link);
                }
            }
        }
    }

    private void element(Element element, Form form, int depth) {
        String name = element.normalName();
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (LEFT_OUT.contains(name) || style.contains("display:none") || style.contains("mso-list:ignore")) {
            return;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(name.charAt(1) - '0' <= topLevel ? Kind.UPPER_HEADING : Kind.LOWER_HEADING, element, form, depth);
            case "blockquote" -> block(Kind.QUOTATION, element, form, depth);
            case "ul", "ol", "menu" -> list(element, form, depth);
            case "li" -> block(isNumbered(element) ? Kind.NUMBER : Kind.BULLET, element, form, depth);
            case "td", "th" -> {
                children(element, form, depth);
                line.add(" ", false, false, LinkTarget.NOWHERE);
            }
            default -> {
                if (style.contains("mso-list:")) {
                    block(isWordNumber(element) ? Kind.NUMBER : Kind.BULLET, element, form, depth);
                } else if (BLOCKS.contains(name)) {
                    block(kind, element, form, depth);
                } else {
                    children(element, formed(element, name, style, form), depth);
                }
            }
        }
    }

    private void block(Kind wanted, Element element, Form form, int depth) {
        endLine();
        Kind before = kind;
        kind = wanted;
        children(element, form, depth);
        endLine();
        kind = before;
    }

    private void list(Element element, Form form, int depth) {
        endLine();
        Kind before = kind;
        listDepth++;
        children(element, form, depth);
        endLine();
        listDepth--;
        kind = before;
        if (listDepth == 0) {
            endList();
        }
    }

    private static boolean isNumbered(Element item) {
        Element list = item.closest("ul,ol,menu");
        return list != null && list.normalName().equals("ol");
    }

    /** A word processor writes the sign before the words, hidden from other programs. */
    private static boolean isWordNumber(Element item) {
        for (Element part : item.getElementsByAttributeValueContaining("style", "mso-list")) {
            if (!part.equals(item)) {
                return part.text().strip().matches("[0-9a-zA-Z]{1,4}[.)].*");
            }
        }
        return false;
    }

    private static Form formed(Element element, String name, String style, Form around) {
        boolean isBold =
                switch (name) {
                    case "b", "strong" -> true;
                    default -> around.bold;
                };
        if (style.contains("font-weight:")) {
            isBold = style.matches(".*font-weight:(bold|bolder|[6-9]00).*");
        }
        boolean isItalic = name.equals("i") || name.equals("em") || around.italic;
        if (style.contains("font-style:")) {
            isItalic = style.contains("font-style:italic");
        }
        return new Form(isBold, isItalic, name.equals("a") ? target(element) : around.link);
    }

    /** The page names its targets; a foreign link is followed only where it says how. */
    private static LinkTarget target(Element link) {
        String own = link.attr("data-target");
        String address = link.attr("href").strip();
        if (!own.isEmpty()) {
            return LinkTarget.parse(own);
        }
        return address.contains(":") ? LinkTarget.parse(address) : LinkTarget.NOWHERE;
    }

    /** A text has no line breaks inside a part. */
    private void lineBreak() {
        if (kind == Kind.PARAGRAPH || kind == Kind.QUOTATION) {
            endLine();
        } else {
            line.add(" ", false, false, LinkTarget.NOWHERE);
        }
    }

    private void endLine() {
        List<Span> spans = line.take();
        if (spans.isEmpty()) {
            return;
        }
        if (!kind.isItem() || areNumbered != (kind == Kind.NUMBER)) {
            endList();
        }
        switch (kind) {
            case PARAGRAPH -> parts.add(new Paragraph(spans));
            case UPPER_HEADING -> parts.add(new Heading(1, spans));
            case LOWER_HEADING -> parts.add(new Heading(2, spans));
            case QUOTATION -> parts.add(new Quotation(spans));
            case BULLET, NUMBER -> {
                areNumbered = kind == Kind.NUMBER;
                items.add(spans);
            }
        }
    }

    private void endList() {
        if (!items.isEmpty()) {
            parts.add(new Items(areNumbered, items));
            items.clear();
        }
    }
}
