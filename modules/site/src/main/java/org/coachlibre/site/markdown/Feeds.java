package org.coachlibre.site.markdown;

import java.nio.charset.StandardCharsets;
import org.coachlibre.site.render.Html;

/** What feed readers and search engines ask for: RSS 2.0, the sitemap (sitemaps.org) and robots.txt (RFC 9309). */
final class Feeds {
    private static final int NEWEST = 50;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final SitePlan plan;
    private final PageWriter pages;

    Feeds(SitePlan plan, PageWriter pages) {
        this.plan = plan;
        this.pages = pages;
    }

    byte[] rss(Edition edition) {
        Html xml = new Html();
        xml.trusted(XML + "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n");
        element(xml, "title", plan.config().title());
        element(xml, "link", pages.absolute(edition.prefix()));
        String about = plan.config().description();
        element(xml, "description", about.isEmpty() ? plan.config().title() : about);
        element(xml, "language", edition.language().code());
        xml.trusted("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"");
        xml.text(pages.absolute(edition.prefix() + "feed.xml")).trusted("\"/>\n");
        for (MarkdownPage page :
                edition.news().subList(0, Math.min(NEWEST, edition.news().size()))) {
            xml.trusted("<item>\n");
            element(xml, "title", page.title());
            element(xml, "link", pages.absolute(page.url()));
            element(xml, "guid", pages.absolute(page.url()));
            PageDate date = page.head().date();
            if (date != null) {
                element(xml, "pubDate", date.rfc822());
            }
            page.head().categories().forEach(category -> element(xml, "category", category));
            page.head().tags().forEach(tag -> element(xml, "category", tag));
            if (!page.summary().isEmpty()) {
                element(xml, "description", page.summary());
            }
            xml.trusted("</item>\n");
        }
        return bytes(xml.trusted("</channel></rss>\n"));
    }

    byte[] sitemap() {
        Html xml = new Html();
        xml.trusted(XML + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Edition edition : plan.editions()) {
            edition.lists().stream().filter(list -> list.intro() == null).forEach(list -> xml.trusted("<url>")
                    .trusted(location(list.url()))
                    .trusted("</url>\n"));
        }
        for (MarkdownPage page : plan.pages()) {
            xml.trusted("<url>").trusted(location(page.url()));
            PageDate date = page.head().date();
            if (date != null) {
                element(xml, "lastmod", date.rfc3339());
            }
            if (plan.translations(page).size() > 1) {
                for (MarkdownPage one : plan.translations(page)) {
                    xml.trusted("<xhtml:link rel=\"alternate\" hreflang=\"")
                            .trusted(one.language().code());
                    xml.trusted("\" href=\"").text(pages.absolute(one.url())).trusted("\"/>");
                }
            }
            xml.trusted("</url>\n");
        }
        return bytes(xml.trusted("</urlset>\n"));
    }

    byte[] robots() {
        String rules = "User-agent: *\nAllow: /\n";
        String base = plan.config().baseUrl();
        return (base.isEmpty() ? rules : rules + "Sitemap: " + base + "/sitemap.xml\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String location(String url) {
        Html xml = new Html();
        element(xml, "loc", pages.absolute(url));
        return xml.toString();
    }

    private static void element(Html xml, String name, String text) {
        xml.trusted("<")
                .trusted(name)
                .trusted(">")
                .text(text)
                .trusted("</")
                .trusted(name)
                .trusted(">\n");
    }

    private static byte[] bytes(Html xml) {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
