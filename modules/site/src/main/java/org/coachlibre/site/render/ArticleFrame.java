package org.coachlibre.site.render;

import java.util.List;
import java.util.Optional;
import org.coachlibre.site.Article;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;

/** What stands above and below the blocks of an article: title, day, author, tags; the articles before and after. */
final class ArticleFrame {
    private ArticleFrame() {}

    static void head(Canvas canvas, Page page, Article article) {
        Html html = canvas.html;
        html.open("header", "class", "cl-band cl-article-head").open("div", "class", "cl-inner cl-reading");
        html.open("p", "class", "cl-article-day");
        html.element(
                "time",
                ArticleCards.words(article.date(), canvas.language),
                "datetime",
                article.date().toString());
        String author = author(canvas, article);
        if (!author.isBlank()) {
            html.text(" · " + author);
        }
        html.close().newLine();
        html.element("h1", canvas.words(page.title()), "class", "cl-display").newLine();
        canvas.titleDone();
        String summary = page.description().only(canvas.language);
        if (!summary.isEmpty()) {
            html.element("p", summary, "class", "cl-lead").newLine();
        }
        tags(canvas, article.tags());
        if (canvas.has(article.picture())) {
            html.open("div", "class", "cl-frame cl-article-picture");
            canvas.picture(article.picture(), Canvas.Width.FULL, true);
            html.close().newLine();
        }
        html.close(2).newLine();
    }

    static String author(Canvas canvas, Article article) {
        return article.author().isBlank() ? canvas.practice().coachName() : article.author();
    }

    private static void tags(Canvas canvas, List<LocalText> tags) {
        if (tags.isEmpty()) {
            return;
        }
        canvas.html.open("ul", "class", "cl-list cl-tags", "aria-label", canvas.word("articles.tags"));
        for (LocalText tag : tags) {
            String words = canvas.words(tag);
            String address = canvas.links.file(canvas.site.addresses().tag(words, canvas.language));
            canvas.html.open("li").element("a", words, "href", address).close();
        }
        canvas.html.close().newLine();
    }

    static void foot(Canvas canvas, Page page) {
        List<Page> all = ArticleCards.find(canvas.site.site(), LocalText.EMPTY, canvas.language);
        int at = all.indexOf(page);
        Optional<Page> blog = canvas.site.site().findKind(PageKind.BLOG);
        boolean isAlone = at < 0 || (all.size() == 1 && blog.isEmpty());
        if (isAlone) {
            return;
        }
        Html html = canvas.html;
        html.open("nav", "class", "cl-band cl-article-foot", "aria-label", canvas.word("articles.others"));
        html.open("ul", "class", "cl-inner cl-reading cl-list");
        if (at + 1 < all.size()) {
            link(canvas, all.get(at + 1), "articles.older", "prev");
        }
        if (at > 0) {
            link(canvas, all.get(at - 1), "articles.newer", "next");
        }
        blog.ifPresent(list -> html.open("li")
                .element("a", canvas.word("articles.all"), "href", canvas.links.page(list.id(), canvas.language))
                .close());
        html.close(2).newLine();
    }

    private static void link(Canvas canvas, Page page, String key, String relation) {
        canvas.html
                .open("li")
                .element("span", canvas.word(key), "class", "cl-muted")
                .text(" ");
        canvas.html.element(
                "a",
                canvas.words(page.title()),
                "rel",
                relation,
                "href",
                canvas.links.page(page.id(), canvas.language));
        canvas.html.close().newLine();
    }
}
