package org.coachlibre.site.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.generate.SharedFiles;
import org.coachlibre.site.markdown.Edition.Listing;
import org.coachlibre.site.markdown.Edition.MenuItem;
import org.coachlibre.site.markdown.Edition.TermIndex;
import org.coachlibre.site.markdown.SitePlan.Neighbours;
import org.coachlibre.site.markdown.SitePlan.Redirect;
import org.coachlibre.site.render.Html;
import org.jspecify.annotations.Nullable;

/** Writes whole pages, in the studio's own clothes. Safe for use by several threads. */
final class PageWriter {
    private final SitePlan plan;
    private final SiteConfig config;
    private final SharedFiles shared;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<String, Frame> frames = new ConcurrentHashMap<>();

    /**
     * What all pages of one language at one depth share, as finished markup.
     *
     * @param files what the head refers to
     * @param header up to the languages in the menu
     */
    private record Frame(String files, String header, String footer) {}

    /**
     * What a page says of itself in its head.
     *
     * @param url as seen from the top of the site
     */
    private record Face(
            Language language,
            String url,
            String title,
            String description,
            @Nullable MarkdownPage page,
            boolean isHidden) {}

    PageWriter(SitePlan plan, SharedFiles shared, Messages messages) {
        this.plan = plan;
        this.config = plan.config();
        this.shared = shared;
        for (Language language : Language.values()) {
            words.put(language, new Words(messages, language));
        }
    }

    /**
     * A page that stands alone.
     *
     * @param body safe markup
     */
    byte[] single(MarkdownPage page, String body) {
        Face face = new Face(page.language(), page.url(), page.title(), page.summary(), page, false);
        String up = Addresses.up(page.url());
        Html html = start(face, up);
        html.trusted("<article class=\"cl-band\"><div class=\"cl-inner cl-reading\">\n");
        day(html, page, "cl-eyebrow");
        html.trusted("<h1 class=\"cl-title\">").text(page.title()).trusted("</h1>\n");
        if (!page.head().description().isEmpty()) {
            html.trusted("<p class=\"cl-lead\">")
                    .text(page.head().description())
                    .trusted("</p>\n");
        }
        html.trusted("<div class=\"cl-text cl-article\">\n").trusted(body).trusted("</div>\n");
        terms(html, page, up);
        neighbours(html, page, up);
        html.trusted("</div></article>\n");
        return end(html, face, up);
    }

    /**
     * One page of a list.
     *
     * @param number from 1
     * @param intro safe markup above the first page's list; empty for none
     */
    byte[] listing(Edition edition, Listing list, int number, String intro) {
        Words texts = words(edition.language());
        String url = list.url(number);
        String up = Addresses.up(url);
        MarkdownPage page = list.intro();
        String title = number == 1 ? list.title() : list.title() + " – " + texts.page(number);
        String description =
                page == null ? (list.url().equals(edition.prefix()) ? config.description() : "") : page.summary();
        Face face = new Face(edition.language(), url, title, description, number == 1 ? page : null, false);
        Html html = start(face, up);
        html.trusted("<div class=\"cl-band\"><div class=\"cl-inner cl-reading\">\n");
        if (!list.label().isEmpty()) {
            html.element("p", texts.text(list.label()), "class", "cl-eyebrow").newLine();
        }
        html.element("h1", title, "class", "cl-title").newLine();
        String lead = page == null ? description : page.head().description();
        if (!lead.isEmpty() && number == 1) {
            html.element("p", lead, "class", "cl-lead").newLine();
        }
        if (number == 1 && !intro.isBlank()) {
            html.trusted("<div class=\"cl-text cl-article\">\n").trusted(intro).trusted("</div>\n");
        }
        entries(html, list, number, up);
        if (list.entries().isEmpty() && intro.isBlank()) {
            html.element("p", texts.text("list.none"), "class", "cl-lead").newLine();
        }
        pager(html, list, number, up, texts);
        html.trusted("</div></div>\n");
        return end(html, face, up);
    }

    /** All tags, or all categories. */
    byte[] index(Edition edition, TermIndex index) {
        Words texts = words(edition.language());
        String up = Addresses.up(index.url());
        Face face = new Face(edition.language(), index.url(), texts.text(index.label()), "", null, false);
        Html html = start(face, up);
        html.trusted("<div class=\"cl-band\"><div class=\"cl-inner cl-reading\">\n");
        html.element("h1", face.title(), "class", "cl-title").newLine();
        html.open("ul", "class", "cl-list cl-tags").newLine();
        for (Listing term : index.terms()) {
            html.open("li").open("a", "href", Addresses.link(up, term.url()));
            html.text(term.title() + " (" + term.entries().size() + ")")
                    .close(2)
                    .newLine();
        }
        html.close().newLine().trusted("</div></div>\n");
        return end(html, face, up);
    }

    /** The page that stands where there is none: its links begin at the top, because it is shown anywhere. */
    byte[] notFound() {
        Words texts = words(config.language());
        String up = config.basePath() + "/";
        Face face = new Face(config.language(), "404.html", texts.text("missing.title"), "", null, true);
        Html html = start(face, up);
        html.open("section", "class", "cl-band").open("div", "class", "cl-inner cl-call");
        html.element("h1", face.title(), "class", "cl-display");
        html.element("p", texts.text("missing.text"), "class", "cl-lead");
        html.open("p", "class", "cl-buttons");
        html.element("a", texts.text("missing.home"), "class", "cl-button", "href", up);
        html.close(3).newLine();
        return end(html, face, up);
    }

    /** A page at an old address that leads to the new one. */
    byte[] redirect(Redirect redirect) {
        MarkdownPage page = redirect.target();
        Words texts = words(page.language());
        String target = Addresses.link(Addresses.up(redirect.path()), page.url());
        Html html = new Html();
        html.trusted("<!doctype html>\n");
        html.open("html", "lang", page.language().code()).open("head").single("meta", "charset", "utf-8");
        html.element("title", texts.text("moved")).single("meta", "name", "robots", "content", "noindex");
        html.single("meta", "http-equiv", "refresh", "content", "0; url=" + target);
        html.single("link", "rel", "canonical", "href", config.baseUrl().isEmpty() ? target : absolute(page.url()));
        html.close().open("body").open("p").element("a", texts.text("moved") + " – " + page.title(), "href", target);
        return bytes(html.close(3).newLine());
    }

    /** The whole address; begins with a slash when the site's address is unknown. */
    String absolute(String url) {
        return config.baseUrl() + "/" + Addresses.encoded(url);
    }

    Words words(Language language) {
        Words found = words.get(language);
        if (found == null) {
            throw new IllegalStateException("No words for " + language);
        }
        return found;
    }

    private Html start(Face face, String up) {
        Frame frame = frames.computeIfAbsent(face.language().code() + up, key -> frame(face.language(), up));
        Html html = new Html();
        html.trusted("<!doctype html>\n<html lang=\"")
                .trusted(face.language().code())
                .trusted("\">\n<head>\n");
        html.trusted("<meta charset=\"utf-8\">\n");
        html.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        boolean isHome = face.title().equals(config.title());
        html.text(face.title());
        if (!isHome) {
            // As a name, like the arrows below: one character beyond Latin-1 doubles the size of a page in memory.
            html.trusted(" &ndash; ").text(config.title());
        }
        html.trusted("</title>\n");
        if (!face.description().isEmpty()) {
            named(html, "name", "description", face.description());
        }
        if (face.isHidden()) {
            named(html, "name", "robots", "noindex");
        }
        html.trusted(frame.files());
        MarkdownPage page = face.page();
        boolean isPost = page != null && page.head().isPost();
        named(html, "property", "og:type", isPost ? "article" : "website");
        named(html, "property", "og:title", face.title());
        if (!face.description().isEmpty()) {
            named(html, "property", "og:description", face.description());
        }
        if (!config.baseUrl().isEmpty() && !face.isHidden()) {
            String url = absolute(face.url());
            html.trusted("<link rel=\"canonical\" href=\"").text(url).trusted("\">\n");
            named(html, "property", "og:url", url);
        }
        alternates(html, page, up);
        html.trusted("</head>\n<body>\n").trusted(frame.header());
        languages(html, face, up);
        return html.trusted("</ul></nav></div></header>\n<main id=\"content\">\n");
    }

    private byte[] end(Html html, Face face, String up) {
        Frame frame = frames.get(face.language().code() + up);
        html.trusted("</main>\n").trusted(frame == null ? "" : frame.footer());
        return bytes(html.trusted("</body>\n</html>\n"));
    }

    private static byte[] bytes(Html html) {
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void named(Html html, String attribute, String name, String content) {
        html.trusted("<meta ").trusted(attribute).trusted("=\"").trusted(name).trusted("\" content=\"");
        html.text(content).trusted("\">\n");
    }

    private void alternates(Html html, @Nullable MarkdownPage page, String up) {
        if (page == null) {
            return;
        }
        Collection<MarkdownPage> all = plan.translations(page);
        if (all.size() < 2) {
            return;
        }
        for (MarkdownPage one : all) {
            String address = config.baseUrl().isEmpty() ? Addresses.link(up, one.url()) : absolute(one.url());
            String code = one.language().code();
            html.single("link", "rel", "alternate", "hreflang", code, "href", address)
                    .newLine();
            if (one.language() == config.language()) {
                html.single("link", "rel", "alternate", "hreflang", "x-default", "href", address)
                        .newLine();
            }
        }
    }

    /** The same page in the other languages; their home page where it was not translated. */
    private void languages(Html html, Face face, String up) {
        if (plan.editions().size() < 2) {
            return;
        }
        for (Edition edition : plan.editions()) {
            if (edition.language() == face.language()) {
                continue;
            }
            String target = edition.prefix();
            MarkdownPage page = face.page();
            if (page != null) {
                for (MarkdownPage one : plan.translations(page)) {
                    target = one.language() == edition.language() ? one.url() : target;
                }
            }
            String code = edition.language().code();
            html.open("li").open("a", "href", Addresses.link(up, target), "lang", code, "hreflang", code);
            html.text(words(edition.language()).text("language.name")).close(2).newLine();
        }
    }

    private Frame frame(Language language, String up) {
        Edition edition = plan.edition(language);
        Words texts = words(language);
        return new Frame(files(edition, up), header(edition, texts, up), footer(edition, texts, up));
    }

    private String files(Edition edition, String up) {
        Html html = new Html();
        for (SiteFile font : shared.fonts()) {
            html.single(
                            "link",
                            "rel",
                            "preload",
                            "as",
                            "font",
                            "type",
                            "font/woff2",
                            "href",
                            up + font.path(),
                            "crossorigin",
                            "")
                    .newLine();
        }
        html.single("link", "rel", "stylesheet", "href", up + shared.style().path())
                .newLine();
        html.single(
                        "link",
                        "rel",
                        "icon",
                        "type",
                        "image/svg+xml",
                        "href",
                        up + shared.icon().path())
                .newLine();
        html.single(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "application/rss+xml",
                        "title",
                        config.title(),
                        "href",
                        up + edition.prefix() + "feed.xml")
                .newLine();
        named(html, "name", "color-scheme", "light dark");
        named(html, "property", "og:site_name", config.title());
        named(html, "property", "og:locale", edition.language() == Language.FRENCH ? "fr_FR" : "en_GB");
        return html.toString();
    }

    private String header(Edition edition, Words texts, String up) {
        Html html = new Html();
        html.element("a", texts.text("nav.skip"), "class", "cl-skip", "href", "#content")
                .newLine();
        html.open("header", "class", "cl-header").open("div", "class", "cl-inner cl-header-row");
        html.open("a", "class", "cl-brand", "href", Addresses.link(up, edition.prefix()));
        html.open("span", "class", "cl-mark", "aria-hidden", "true").close();
        html.element("span", config.title()).close().newLine();
        html.open("button", "class", "cl-menu-button", "type", "button", "popovertarget", "menu");
        html.open("span", "class", "cl-menu-lines", "aria-hidden", "true").close();
        html.text(texts.text("nav.menu")).close().newLine();
        html.open("nav", "class", "cl-menu", "id", "menu", "popover", "", "aria-label", texts.text("nav.label"));
        html.open("ul", "class", "cl-list");
        item(html, texts.text("home"), edition.prefix(), up);
        for (MenuItem item : edition.menu()) {
            item(html, item.title(), item.url(), up);
        }
        String closed = html.close(4).toString();
        // The list stays open here: the languages follow, page by page.
        return closed.substring(0, closed.length() - "</ul></nav></div></header>".length());
    }

    private String footer(Edition edition, Words texts, String up) {
        Html html = new Html();
        html.open("footer", "class", "cl-footer").open("div", "class", "cl-inner cl-footer-grid");
        html.open("div").element("p", config.title(), "class", "cl-footer-name");
        if (!config.description().isEmpty()) {
            html.element("p", config.description(), "class", "cl-muted");
        }
        html.close().newLine();
        html.open("nav", "aria-label", texts.text("nav.footer")).open("ul", "class", "cl-list");
        for (TermIndex index : edition.indexes()) {
            item(html, texts.text(index.label()), index.url(), up);
        }
        html.open("li").open("a", "href", up + edition.prefix() + "feed.xml", "type", "application/rss+xml");
        html.text(texts.text("feed")).close(2).newLine();
        return html.close(4).newLine().toString();
    }

    private static void item(Html html, String title, String url, String up) {
        html.open("li")
                .element("a", title, "href", Addresses.link(up, url))
                .close()
                .newLine();
    }

    private void day(Html html, MarkdownPage page, String style) {
        PageDate date = page.head().date();
        if (date != null) {
            html.trusted("<p class=\"")
                    .trusted(style)
                    .trusted("\"><time datetime=\"")
                    .trusted(date.day())
                    .trusted("\">");
            html.text(words(page.language()).date(date)).trusted("</time></p>\n");
        }
    }

    private void terms(Html html, MarkdownPage page, String up) {
        List<String> tags = page.head().tags();
        List<String> categories = page.head().categories();
        if (tags.isEmpty() && categories.isEmpty()) {
            return;
        }
        String prefix = plan.edition(page.language()).prefix();
        html.trusted("<ul class=\"cl-list cl-tags\">\n");
        tags.forEach(tag -> term(html, tag, up + prefix + "tags/"));
        categories.forEach(category -> term(html, category, up + prefix + "categories/"));
        html.trusted("</ul>\n");
    }

    private static void term(Html html, String name, String folder) {
        html.trusted("<li><a rel=\"tag\" href=\"")
                .text(folder + Segments.of(name))
                .trusted("/\">");
        html.text(name).trusted("</a></li>\n");
    }

    private void neighbours(Html html, MarkdownPage page, String up) {
        Neighbours neighbours = plan.neighbours(page);
        MarkdownPage newer = neighbours.newer();
        MarkdownPage older = neighbours.older();
        if (newer == null && older == null) {
            return;
        }
        html.trusted("<nav class=\"cl-pager\" aria-label=\"")
                .text(words(page.language()).text("neighbours"));
        html.trusted("\">\n");
        neighbour(html, older, "prev", "&larr; ", "", up);
        neighbour(html, newer, "next", "", " &rarr;", up);
        html.trusted("</nav>\n");
    }

    private static void neighbour(
            Html html, @Nullable MarkdownPage page, String relation, String before, String after, String up) {
        if (page != null) {
            html.trusted("<a rel=\"").trusted(relation).trusted("\" href=\"").text(Addresses.link(up, page.url()));
            html.trusted("\">")
                    .trusted(before)
                    .text(page.title())
                    .trusted(after)
                    .trusted("</a>\n");
        }
    }

    private void entries(Html html, Listing list, int number, String up) {
        int from = (number - 1) * config.pageSize();
        int to = Math.min(list.entries().size(), from + config.pageSize());
        if (from >= to) {
            return;
        }
        html.trusted("<ul class=\"cl-list cl-news\">\n");
        for (MarkdownPage page : list.entries().subList(from, to)) {
            html.trusted("<li><h2 class=\"cl-subtitle\"><a href=\"").text(Addresses.link(up, page.url()));
            html.trusted("\">").text(page.title()).trusted("</a></h2>\n");
            day(html, page, "cl-muted cl-small");
            if (!page.summary().isEmpty()) {
                html.trusted("<p>").text(page.summary()).trusted("</p>\n");
            }
            html.trusted("</li>\n");
        }
        html.trusted("</ul>\n");
    }

    private void pager(Html html, Listing list, int number, String up, Words texts) {
        int count = list.pages(config.pageSize());
        if (count < 2) {
            return;
        }
        html.open("nav", "class", "cl-pager", "aria-label", texts.text("list.more"));
        if (number > 1) {
            html.open("a", "rel", "prev", "href", Addresses.link(up, list.url(number - 1)));
            html.text("← " + texts.text("list.newer")).close().newLine();
        }
        html.element("span", number + " / " + count, "class", "cl-muted").newLine();
        if (number < count) {
            html.open("a", "rel", "next", "href", Addresses.link(up, list.url(number + 1)));
            html.text(texts.text("list.older") + " →").close().newLine();
        }
        html.close().newLine();
    }
}
