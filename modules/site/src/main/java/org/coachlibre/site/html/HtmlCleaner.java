package org.coachlibre.site.html;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Cleans the markup of a page that holds raw HTML: only what is listed here stays. Nothing that runs, nothing that loads from
 * elsewhere, no styles of its own (a strict content security policy would refuse them), no forms.
 */
public final class HtmlCleaner {
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "aside",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");
    private static final Set<String> EVERYWHERE = Set.of("id", "class", "title", "lang", "dir");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel", "hreflang")),
            Map.entry("img", Set.of("src", "alt", "width", "height", "loading")),
            Map.entry("td", Set.of("colspan", "rowspan", "align")),
            Map.entry("th", Set.of("colspan", "rowspan", "align", "scope")),
            Map.entry("ol", Set.of("start", "reversed", "type")),
            Map.entry("li", Set.of("value")),
            Map.entry("input", Set.of("type", "checked", "disabled")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("details", Set.of("open")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("q", Set.of("cite")),
            Map.entry("col", Set.of("span")),
            Map.entry("colgroup", Set.of("span")));

    private final HtmlLinks links;
    private int removed;

    public HtmlCleaner(HtmlLinks links) {
        this.links = links;
    }

    /** How many elements and attributes were taken out so far. */
    public int removed() {
        return removed;
    }

    /** What is left of {@code html}: the content of a body. */
    public String clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        for (Element element : dirty.body().getAllElements()) {
            if (!element.normalName().equals("body") && !TAGS.contains(element.normalName())) {
                removed++;
            }
        }
        Document clean = new Cleaner(new Listed()).clean(dirty);
        for (Element input : clean.select("input")) {
            if (!input.hasAttr("disabled") || !input.attr("type").equals("checkbox")) {
                input.remove();
                removed++;
            }
        }
        clean.select("a[href]").forEach(link -> address(link, "href"));
        clean.select("blockquote[cite],q[cite]").forEach(quote -> address(quote, "cite"));
        for (Element picture : clean.select("img")) {
            picture(picture);
        }
        clean.outputSettings().prettyPrint(false);
        return clean.body().html() + "\n";
    }

    private void address(Element element, String attribute) {
        String resolved = links.resolve(element.attr(attribute));
        if (resolved == null) {
            element.removeAttr(attribute);
            removed++;
        } else {
            element.attr(attribute, resolved);
        }
    }

    private void picture(Element picture) {
        String source = picture.attr("src");
        if (links.isRemote(source)) {
            links.remotePicture(source);
            String alt = picture.attr("alt");
            boolean isInLink = picture.closest("a") != null;
            Element instead = new Element(isInLink ? "span" : "a").text(alt.isBlank() ? source : alt);
            if (!isInLink) {
                instead.attr("href", source);
            }
            picture.replaceWith(instead);
            return;
        }
        address(picture, "src");
        if (!picture.hasAttr("src")) {
            picture.replaceWith(new TextNode(picture.attr("alt")));
            return;
        }
        if (!picture.hasAttr("alt")) {
            picture.attr("alt", "");
        }
    }

    /** What may stay, and a count of the attributes that may not. */
    private final class Listed extends Safelist {

        @Override
        public boolean isSafeTag(String tag) {
            return TAGS.contains(tag);
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
            boolean isSafe = EVERYWHERE.contains(name)
                    || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(name);
            boolean isOfOurs = name.startsWith("data-footnote") || name.startsWith("aria-");
            if (!isSafe && !isOfOurs) {
                removed++;
            }
            return isSafe;
        }
    }
}
