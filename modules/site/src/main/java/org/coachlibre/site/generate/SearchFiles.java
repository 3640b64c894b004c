package org.coachlibre.site.generate;

import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.Site;
import org.coachlibre.site.render.Addresses;

/** What search engines ask for first: robots.txt (RFC 9309) and the sitemap (sitemaps.org, with its languages). */
final class SearchFiles {
    private SearchFiles() {}

    static String robots(String baseUrl) {
        String rules = "User-agent: *\nDisallow: /fr/manage/\nDisallow: /en/manage/\n";
        return baseUrl.isEmpty() ? rules : rules + "Sitemap: " + baseUrl + "/sitemap.xml\n";
    }

    static String sitemap(Site site, Addresses addresses, String baseUrl) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Page page : site.pages()) {
            for (Language language : site.languages()) {
                if (addresses.find(page.id(), language).isEmpty()) {
                    continue;
                }
                xml.append("<url><loc>")
                        .append(url(page, language, addresses, baseUrl))
                        .append("</loc>");
                List<Language> others = site.languages().size() > 1 ? site.languages() : List.of();
                for (Language other : others) {
                    if (addresses.find(page.id(), other).isEmpty()) {
                        continue;
                    }
                    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                            .append(other.code())
                            .append("\" href=\"")
                            .append(url(page, other, addresses, baseUrl))
                            .append("\"/>");
                }
                xml.append("</url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static String url(Page page, Language language, Addresses addresses, String baseUrl) {
        String url = baseUrl + "/" + addresses.find(page.id(), language).orElse("");
        return url.replace("&", "&amp;").replace("<", "&lt;");
    }
}
