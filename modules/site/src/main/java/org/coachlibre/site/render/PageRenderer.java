package org.coachlibre.site.render;

import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Article;
import org.coachlibre.site.Block;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;

/** Writes whole pages: head, header, blocks, footer. Immutable; safe for use by several threads. */
public final class PageRenderer {
    private final RenderedSite site;

    public PageRenderer(RenderedSite site) {
        this.site = site;
    }

    /**
     * The whole page.
     *
     * @param marks what it tells the editor
     */
    public String page(Page page, Language language, Links links, Marks marks) {
        Canvas canvas = new Canvas(site, language, links, marks);
        HeadWriter head = new HeadWriter(canvas);
        head.start();
        head.page(page);
        head.end();
        new FrameWriter(canvas, page.id())
                .header(code -> site.addresses().find(page.id(), code).map(there -> links.page(page.id(), code)));
        canvas.html.open("main", "id", "content").newLine();
        main(canvas, page);
        canvas.html.close().newLine();
        new FrameWriter(canvas, page.id()).footer();
        return canvas.html.close(2).newLine().toString();
    }

    /** What stands inside {@code main}: all that changes while the coach types. */
    public String content(Page page, Language language, Links links, Marks marks) {
        Canvas canvas = new Canvas(site, language, links, marks);
        main(canvas, page);
        return canvas.html.toString();
    }

    private static void main(Canvas canvas, Page page) {
        Article article = page.article();
        if (article == null) {
            blocks(canvas, page);
        } else {
            ArticleFrame.head(canvas, page, article);
            blocks(canvas, page);
            ArticleFrame.foot(canvas, page);
        }
    }

    /** The articles that share a tag. */
    public String tagged(LocalText tag, Language language, Links links) {
        Canvas canvas = new Canvas(site, language, links, Marks.NONE);
        String title = canvas.word("articles.tagged", canvas.words(tag));
        HeadWriter head = new HeadWriter(canvas);
        head.start();
        head.plain(title + " – " + canvas.practice().practiceName(), false);
        head.end();
        FrameWriter frame = new FrameWriter(canvas, null);
        frame.header(code -> home(links, code));
        canvas.html.open("main", "id", "content");
        canvas.html.open("section", "class", "cl-band").open("div", "class", "cl-inner");
        canvas.html
                .open("div", "class", "cl-head")
                .element("h1", title, "class", "cl-display")
                .close()
                .newLine();
        ArticleCards.write(canvas, ArticleCards.find(site.site(), tag, language), 2);
        canvas.html.close(3).newLine();
        frame.footer();
        return canvas.html.close(2).newLine().toString();
    }

    private static void blocks(Canvas canvas, Page page) {
        boolean isTitled = page.allBlocks().stream()
                .anyMatch(block -> !canvas.words(block.title()).isEmpty());
        if (!isTitled && !canvas.hasTitle()) {
            canvas.html.element("h1", canvas.words(page.title()), "class", "cl-visually-hidden");
            canvas.titleDone();
        }
        for (Block block : page.blocks()) {
            BlockRenderer.write(canvas, block);
        }
    }

    /** The page that stands where there is none. */
    public String notFound(Links links) {
        Language language = site.site().mainLanguage();
        Canvas canvas = new Canvas(site, language, links, Marks.NONE);
        HeadWriter head = new HeadWriter(canvas);
        head.start();
        head.plain(canvas.word("missing.title") + " – " + canvas.practice().practiceName(), true);
        head.end();
        FrameWriter frame = new FrameWriter(canvas, null);
        frame.header(code -> home(links, code));
        canvas.html.open("main", "id", "content");
        canvas.html.open("section", "class", "cl-band").open("div", "class", "cl-inner cl-call");
        canvas.html.element("h1", canvas.word("missing.title"), "class", "cl-display");
        canvas.html.element("p", canvas.word("missing.text"), "class", "cl-lead");
        canvas.html.open("p", "class", "cl-buttons");
        canvas.html.element(
                "a",
                canvas.word("missing.home"),
                "class",
                "cl-button",
                "href",
                home(links, language).orElse("/"));
        canvas.html.close(4).newLine();
        frame.footer();
        return canvas.html.close(2).newLine().toString();
    }

    /** What stands where a page was: leads to where it is, at once and for good. */
    public String moved(PageId page, Language language, Links links) {
        Canvas canvas = new Canvas(site, language, links, Marks.NONE);
        HeadWriter head = new HeadWriter(canvas);
        head.start();
        head.moved(page, canvas.word("moved.title") + " – " + canvas.practice().practiceName());
        head.end();
        canvas.html.open("main", "id", "content");
        canvas.html.open("section", "class", "cl-band").open("div", "class", "cl-inner cl-call");
        canvas.html.element("h1", canvas.word("moved.title"), "class", "cl-display");
        canvas.html.open("p");
        canvas.html.element("a", canvas.word("moved.link"), "class", "cl-button", "href", links.page(page, language));
        return canvas.html.close(6).newLine().toString();
    }

    /** The frame that the server fills with its own pages: three comments say where. */
    public String shell(Language language, Links links) {
        Canvas canvas = new Canvas(site, language, links, Marks.NONE);
        HeadWriter head = new HeadWriter(canvas);
        head.start();
        canvas.html.open("title").trusted("<!--coachlibre:title-->").close().newLine();
        head.files();
        canvas.html.trusted("<!--coachlibre:head-->").newLine();
        head.end();
        FrameWriter frame = new FrameWriter(canvas, null);
        frame.header(code -> home(links, code));
        canvas.html.open("main", "id", "content").newLine();
        canvas.html.trusted("<!--coachlibre:content-->").newLine();
        canvas.html.close().newLine();
        frame.footer();
        return canvas.html.close(2).newLine().toString();
    }

    /** The name of a page in the browser's title. */
    static String windowTitle(Site site, PracticeProfile practice, Page page, Language language) {
        if (page.kind() == PageKind.HOME) {
            String tagline = site.tagline().in(language);
            return tagline.isEmpty() ? practice.practiceName() : practice.practiceName() + " – " + tagline;
        }
        return page.title().in(language) + " – " + practice.practiceName();
    }

    private Optional<String> home(Links links, Language language) {
        List<Page> pages = site.site().pages();
        Optional<PageId> home = site.site()
                .findKind(PageKind.HOME)
                .or(() -> pages.stream().findFirst())
                .map(Page::id);
        return site.site().languages().contains(language) ? home.map(id -> links.page(id, language)) : Optional.empty();
    }
}
