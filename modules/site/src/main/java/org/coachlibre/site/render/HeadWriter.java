package org.coachlibre.site.render;

import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;

/** Writes the head of a page: what browsers, search engines and shared links read. */
final class HeadWriter {
    private final Canvas canvas;

    HeadWriter(Canvas canvas) {
        this.canvas = canvas;
    }

    void start() {
        canvas.html.trusted("<!doctype html>").newLine();
        canvas.html.open("html", "lang", canvas.language.code(), "class", "cl-theme-" + theme());
        canvas.html.newLine().open("head").newLine();
        canvas.html.single("meta", "charset", "utf-8").newLine();
        canvas.html
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
    }

    void page(Page page) {
        RenderedSite site = canvas.site;
        Language language = canvas.language;
        PracticeProfile practice = canvas.practice();
        String title = PageRenderer.windowTitle(site.site(), practice, page, language);
        canvas.html.element("title", title).newLine();
        String description = canvas.words(page.description());
        if (!description.isEmpty()) {
            named("description", description);
        }
        files();
        property("og:type", page.kind() == PageKind.HOME ? "website" : "article");
        property("og:title", title);
        if (!description.isEmpty()) {
            property("og:description", description);
        }
        property("og:site_name", practice.practiceName());
        property("og:locale", language == Language.FRENCH ? "fr_FR" : "en_GB");
        String base = site.baseUrl();
        Optional<String> path = site.addresses().find(page.id(), language);
        if (!base.isEmpty() && path.isPresent()) {
            String url = base + "/" + path.get();
            canvas.html.single("link", "rel", "canonical", "href", url).newLine();
            property("og:url", url);
        }
        feed();
        if (site.site().languages().size() > 1) {
            for (Language other : site.site().languages()) {
                site.addresses().find(page.id(), other).ifPresent(there -> alternate(page, other, other.code(), there));
            }
            Language main = site.site().mainLanguage();
            site.addresses().find(page.id(), main).ifPresent(there -> alternate(page, main, "x-default", there));
        }
        canvas.html
                .open("script", "type", "application/ld+json")
                .trusted(StructuredData.of(canvas, page))
                .close()
                .newLine();
    }

    /** The head of an address that a page has left. */
    void moved(PageId page, String title) {
        String there = canvas.links.page(page, canvas.language);
        canvas.html.element("title", title).newLine();
        named("robots", "noindex");
        canvas.html
                .single("meta", "http-equiv", "refresh", "content", "0; url=" + there)
                .newLine();
        String base = canvas.site.baseUrl();
        canvas.site
                .addresses()
                .find(page, canvas.language)
                .filter(path -> !base.isEmpty())
                .ifPresent(path -> canvas.html
                        .single("link", "rel", "canonical", "href", base + "/" + path)
                        .newLine());
        files();
    }

    void plain(String title, boolean hidden) {
        canvas.html.element("title", title).newLine();
        if (hidden) {
            named("robots", "noindex");
        }
        files();
    }

    void files() {
        RenderedSite site = canvas.site;
        for (String font : site.fonts()) {
            canvas.html
                    .single(
                            "link",
                            "rel",
                            "preload",
                            "as",
                            "font",
                            "type",
                            "font/woff2",
                            "href",
                            canvas.links.file(font),
                            "crossorigin",
                            "")
                    .newLine();
        }
        canvas.html
                .single("link", "rel", "stylesheet", "href", canvas.links.file(site.style()))
                .newLine();
        canvas.html
                .single("link", "rel", "icon", "type", "image/svg+xml", "href", canvas.links.file(site.icon()))
                .newLine();
        named("color-scheme", "light dark");
    }

    /** Feed readers find the articles by this, once the site has an address. */
    private void feed() {
        boolean hasArticles = canvas.site.site().articles().stream().anyMatch(page -> page.isIn(canvas.language));
        if (hasArticles && !canvas.site.baseUrl().isEmpty()) {
            String address = canvas.links.file(canvas.site.addresses().feed(canvas.language));
            canvas.html
                    .single(
                            "link",
                            "rel",
                            "alternate",
                            "type",
                            "application/atom+xml",
                            "title",
                            canvas.practice().practiceName(),
                            "href",
                            address)
                    .newLine();
        }
    }

    void end() {
        canvas.html.close().newLine().open("body").newLine();
    }

    private String theme() {
        return Slugs.of(canvas.site.site().themeId());
    }

    /** Search engines want whole addresses here; until one is known the address seen from this page has to do. */
    private void alternate(Page page, Language language, String code, String path) {
        String base = canvas.site.baseUrl();
        String address = base.isEmpty() ? canvas.links.page(page.id(), language) : base + "/" + path;
        canvas.html
                .single("link", "rel", "alternate", "hreflang", code, "href", address)
                .newLine();
    }

    private void named(String name, String content) {
        canvas.html.single("meta", "name", name, "content", content).newLine();
    }

    private void property(String property, String content) {
        canvas.html.single("meta", "property", property, "content", content).newLine();
    }
}
