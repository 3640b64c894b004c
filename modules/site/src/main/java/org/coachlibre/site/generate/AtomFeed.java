package org.coachlibre.site.generate;

import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Article;
import org.coachlibre.site.Page;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.render.Addresses;
import org.coachlibre.site.render.Html;

/** The newest articles for feed readers (Atom, RFC 4287). Needs whole addresses, so there is none until the site has one. */
final class AtomFeed {
    private static final int NEWEST = 30;

    private AtomFeed() {}

    static List<Page> articles(Site site, Language language) {
        return site.articles().stream()
                .filter(page -> page.isIn(language))
                .limit(NEWEST)
                .toList();
    }

    static String write(Site site, SiteData data, Addresses addresses, String baseUrl, Language language) {
        PracticeProfile practice = data.practice();
        List<Page> articles = articles(site, language);
        String self = baseUrl + "/" + addresses.feed(language);
        Html xml = new Html();
        xml.trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code())
                .newLine();
        xml.element("id", self)
                .newLine()
                .element("title", practice.practiceName())
                .newLine();
        xml.open("link", "rel", "self", "href", self).close().newLine();
        xml.element("updated", articles.isEmpty() ? "1970-01-01T00:00:00Z" : day(articles.getFirst()))
                .newLine();
        xml.open("author")
                .element("name", practice.coachName().isBlank() ? practice.practiceName() : practice.coachName());
        xml.close().newLine();
        for (Page page : articles) {
            String address = baseUrl + "/" + addresses.find(page.id(), language).orElse("");
            xml.open("entry").newLine().element("id", address).newLine();
            xml.element("title", page.title().in(language)).newLine();
            xml.open("link", "href", address).close().newLine();
            xml.element("published", day(page)).element("updated", day(page)).newLine();
            Article article = page.article();
            if (article != null && !article.author().isBlank()) {
                xml.open("author").element("name", article.author()).close().newLine();
            }
            if (article != null) {
                article.tags().forEach(tag -> xml.open("category", "term", tag.in(language))
                        .close());
            }
            String summary = page.description().only(language);
            if (!summary.isEmpty()) {
                xml.element("summary", summary).newLine();
            }
            xml.close().newLine();
        }
        return xml.close().newLine().toString();
    }

    private static String day(Page page) {
        Article article = page.article();
        return (article == null ? java.time.LocalDate.EPOCH : article.date()) + "T00:00:00Z";
    }
}
