package org.coachlibre.site.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.html.HtmlCleaner;
import org.coachlibre.site.html.HtmlLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes markup that a person brought along. What the cleaner leaves is written anew, element by element, each only where HTML
 * allows it and with headings that follow those of the page: what a person brings cannot make the page invalid. Pictures are left
 * to their words, because the files they name are not part of the site.
 */
final class ForeignMarkup {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "u", "var");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final Pattern NOT_IN_CLASS = Pattern.compile("[^A-Za-z0-9_ -]");
    /** Deeper elements are written as their text: nobody nests so deeply by hand. */
    private static final int DEEPEST = 40;

    private final Canvas canvas;
    private final Html html;
    private final int topLevel;
    private final Deque<Integer> headings = new ArrayDeque<>();
    private boolean isInLink;
    private int depth;

    /** @param topLevel of the first heading */
    ForeignMarkup(Canvas canvas, int topLevel) {
        this.canvas = canvas;
        this.html = canvas.html;
        this.topLevel = topLevel;
    }

    void write(String markup) {
        String clean = new HtmlCleaner(new Links()).clean(markup);
        flow(Jsoup.parseBodyFragment(clean).body());
    }

    /** Content where blocks may stand. */
    private void flow(Element parent) {
        for (Node node : parent.childNodes()) {
            flowNode(node);
        }
    }

    private void flowNode(Node node) {
        if (node instanceof TextNode text) {
            html.text(text.getWholeText());
        } else if (node instanceof Element element && depth < DEEPEST) {
            depth++;
            flowElement(element);
            depth--;
        } else if (node instanceof Element element) {
            html.text(element.text());
        }
    }

    private void flowElement(Element element) {
        switch (element.normalName()) {
            case "p", "summary", "figcaption", "caption", "pre" -> paragraph(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> list(element);
            case "blockquote" -> wrapped("blockquote", element);
            case "div", "section", "aside", "dd" -> wrapped("div", element);
            case "dt" -> {
                html.open("p").open("strong");
                inline(element);
                html.close(2);
            }
            case "hr" -> html.single("hr");
            case "details" -> details(element);
            case "figure" -> figure(element);
            case "table" -> table(element);
            default -> inlineElement(element, this::flow);
        }
    }

    private void wrapped(String tag, Element element) {
        html.open(tag, attributes(element));
        flow(element);
        html.close();
    }

    private void paragraph(Element element) {
        if (!element.text().isBlank()) {
            html.open(element.normalName().equals("pre") ? "pre" : "p", attributes(element));
            inline(element);
            html.close();
        }
    }

    /** No level is skipped, whatever levels were typed. */
    private void heading(Element element) {
        if (element.text().isBlank()) {
            return;
        }
        int typed = element.normalName().charAt(1) - '0';
        while (!headings.isEmpty() && headings.peek() >= typed) {
            headings.pop();
        }
        headings.push(typed);
        html.open("h" + Math.min(6, topLevel + headings.size() - 1), attributes(element));
        inline(element);
        html.close();
    }

    private void list(Element list) {
        boolean isNumbered = list.normalName().equals("ol");
        List<String> attributes = new ArrayList<>(List.of(attributes(list)));
        if (isNumbered && NUMBER.matcher(list.attr("start")).matches()) {
            attributes.addAll(List.of("start", list.attr("start")));
        }
        html.open(list.normalName(), attributes.toArray(String[]::new));
        for (Node node : list.childNodes()) {
            boolean isItem =
                    node instanceof Element element && element.normalName().equals("li");
            if (isItem) {
                wrapped("li", (Element) node);
            } else if (node instanceof Element || (node instanceof TextNode text && !text.isBlank())) {
                html.open("li");
                flowNode(node);
                html.close();
            }
        }
        html.close();
    }

    private void details(Element details) {
        Element summary = details.firstElementChild();
        if (summary == null
                || !summary.normalName().equals("summary")
                || summary.text().isBlank()) {
            flow(details);
            return;
        }
        html.open("details", attributes(details)).open("summary");
        inline(summary);
        html.close();
        details.childNodes().stream().filter(node -> !node.equals(summary)).forEach(this::flowNode);
        html.close();
    }

    private void figure(Element figure) {
        Element caption = figure.children().stream()
                .filter(child -> child.normalName().equals("figcaption"))
                .findFirst()
                .orElse(null);
        html.open("figure", attributes(figure));
        figure.childNodes().stream().filter(node -> !node.equals(caption)).forEach(this::flowNode);
        if (caption != null) {
            html.open("figcaption");
            inline(caption);
            html.close();
        }
        html.close();
    }

    /** Rows of one length, cells of one column and row each: spans that do not fit together are refused by browsers too. */
    private void table(Element table) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        int width = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (width == 0) {
            return;
        }
        Element caption = table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst()
                .orElse(null);
        TableRenderer.frame(canvas, caption == null ? "" : caption.text());
        html.open("table", "class", "cl-table");
        if (caption != null) {
            html.open("caption");
            inline(caption);
            html.close();
        }
        html.open("tbody");
        for (Element row : rows) {
            boolean isHead = row.closest("thead") != null;
            html.open("tr");
            for (int i = 0; i < width; i++) {
                List<Element> cells = cells(row);
                if (i < cells.size()) {
                    cell(cells.get(i), isHead);
                } else {
                    html.element("td", "");
                }
            }
            html.close().newLine();
        }
        html.close(3);
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> Set.of("td", "th").contains(cell.normalName()))
                .toList();
    }

    private void cell(Element cell, boolean isInHead) {
        if (cell.normalName().equals("th") && !cell.text().isBlank()) {
            boolean isOfColumn = cell.attr("scope").equals("col")
                    || (isInHead && !cell.attr("scope").equals("row"));
            html.open("th", "scope", isOfColumn ? "col" : "row");
            inline(cell);
            html.close();
        } else {
            html.open("td");
            flow(cell);
            html.close();
        }
    }

    /** Content where only words may stand: blocks are left to what is in them. */
    private void inline(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                html.text(text.getWholeText());
            } else if (node instanceof Element element && depth < DEEPEST) {
                depth++;
                html.text(element.isBlock() ? " " : "");
                inlineElement(element, this::inline);
                depth--;
            } else if (node instanceof Element element) {
                html.text(element.text());
            }
        }
    }

    private interface Content {
        void write(Element element);
    }

    /** @param otherwise how the content of an element is written that is left out itself */
    private void inlineElement(Element element, Content otherwise) {
        String tag = element.normalName();
        boolean isLink = tag.equals("a");
        boolean isEmptyLink = isLink && (isInLink || element.text().isBlank() || !element.hasAttr("href"));
        switch (tag) {
            case "br", "wbr" -> html.single(tag);
            case "img" -> html.text(element.attr("alt"));
            case "input" -> {}
            default -> {
                if (!INLINE.contains(tag) || isEmptyLink) {
                    otherwise.write(element);
                    return;
                }
                boolean wasInLink = isInLink;
                isInLink |= isLink;
                html.open(tag, attributes(element));
                inline(element);
                html.close();
                isInLink = wasInLink;
            }
        }
    }

    private static String[] attributes(Element element) {
        List<String> attributes = new ArrayList<>();
        String cssClass =
                NOT_IN_CLASS.matcher(element.attr("class")).replaceAll("").strip();
        add(attributes, "class", cssClass, !cssClass.isEmpty());
        add(attributes, "title", element.attr("title"), !element.attr("title").isBlank());
        add(attributes, "lang", element.attr("lang"), LANGUAGES.contains(element.attr("lang")));
        add(attributes, "dir", element.attr("dir"), DIRECTIONS.contains(element.attr("dir")));
        add(attributes, "href", element.attr("href"), element.hasAttr("href"));
        return attributes.toArray(String[]::new);
    }

    private static void add(List<String> attributes, String name, String value, boolean wanted) {
        if (wanted) {
            attributes.add(name);
            attributes.add(value);
        }
    }

    /** Links lead where a block's own links may lead; a path of another site leads nowhere here. */
    private final class Links implements HtmlLinks {
        @Override
        public @Nullable String resolve(String written) {
            LinkTarget target = LinkTarget.parse(written);
            boolean isWhole = written.contains(":") || target instanceof LinkTarget.Booking;
            return isWhole && !(target instanceof LinkTarget.Nowhere) ? canvas.address(target) : null;
        }

        @Override
        public boolean isRemote(String address) {
            return LinkTarget.parse(address) instanceof LinkTarget.Outside && address.contains(":");
        }

        @Override
        public void remotePicture(String address) {
            // It becomes a link; the coach sees that in the preview.
        }
    }
}
