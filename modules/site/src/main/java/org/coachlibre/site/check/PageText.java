package org.coachlibre.site.check;

import java.util.Locale;
import java.util.Set;
import org.coachlibre.core.Language;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteRemark.Kind;
import org.coachlibre.site.render.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it is read: its headings and links, judged on the HTML that is published. */
final class PageText {
    /** Links whose words say nothing when they are read alone, as screen readers list them (WCAG 2.2, 2.4.4). */
    private static final Set<String> VAGUE = Set.of(
            "ici",
            "cliquez ici",
            "cliquer ici",
            "lien",
            "ce lien",
            "plus",
            "en savoir plus",
            "lire la suite",
            "voir",
            "suite",
            "here",
            "click here",
            "click",
            "link",
            "this link",
            "more",
            "read more",
            "learn more",
            "see more",
            "this");

    /** Addresses that only tell where a link would lead. */
    static final Links LINKS = new Links() {
        @Override
        public String page(PageId page, Language language) {
            return "page:" + page;
        }

        @Override
        public String file(String path) {
            return path;
        }

        @Override
        public String booking(Language language, String offerId) {
            return "/book";
        }

        @Override
        public String contact(Language language) {
            return "/contact";
        }
    };

    private final Page page;
    private final Language language;
    private final Document document;

    PageText(Page page, Language language, String html) {
        this.page = page;
        this.language = language;
        this.document = Jsoup.parseBodyFragment(html);
    }

    Document document() {
        return document;
    }

    void check(Remarks remarks) {
        if (document.body().text().isBlank()) {
            remarks.add(new SiteRemark(Kind.PAGE_EMPTY, page.id(), language, "", ""));
        }
        headings(remarks);
        document.select("main a[href], a[href]").forEach(link -> link(link, remarks));
    }

    private void headings(Remarks remarks) {
        int before = 0;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1) {
                remarks.add(new SiteRemark(Kind.HEADING_SKIPPED, page.id(), language, block(heading), heading.text()));
            }
            before = level;
        }
    }

    private void link(Element link, Remarks remarks) {
        String words = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .strip();
        if (VAGUE.contains(plain)) {
            remarks.add(new SiteRemark(Kind.LINK_VAGUE, page.id(), language, block(link), words));
        }
        String href = link.attr("href");
        if (href.startsWith("http://")) {
            remarks.add(new SiteRemark(Kind.LINK_UNENCRYPTED, page.id(), language, block(link), href));
        }
    }

    /** Whether a link in this text leads to a page that is not there; the renderer leaves such links out, so the model is asked. */
    static boolean leadsNowhere(LinkTarget target, Set<PageId> pages) {
        return target instanceof LinkTarget.ToPage(PageId to) && !pages.contains(to);
    }

    private static String block(Element inside) {
        Element block = inside.closest("[data-block]");
        return block == null ? "" : block.attr("data-block");
    }
}
