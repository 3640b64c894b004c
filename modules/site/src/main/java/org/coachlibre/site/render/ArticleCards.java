package org.coachlibre.site.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.site.Article;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.Site;

/** Articles as cards: picture, title, day, summary. */
final class ArticleCards {
    private ArticleCards() {}

    /** The articles that a reader of {@code language} finds, newest first; only those with {@code tag} unless it is empty. */
    static List<Page> find(Site site, LocalText tag, Language language) {
        return site.articles().stream()
                .filter(page -> page.isIn(language))
                .filter(page -> tag.isEmpty() || hasTag(page, tag.in(language), language))
                .toList();
    }

    private static boolean hasTag(Page page, String tag, Language language) {
        Article article = page.article();
        String wanted = Slugs.of(tag);
        return article != null
                && article.tags().stream()
                        .anyMatch(own -> Slugs.of(own.in(language)).equals(wanted));
    }

    /** @param level of the headings on the cards */
    static void write(Canvas canvas, List<Page> pages, int level) {
        Html html = canvas.html;
        html.open("ul", "class", "cl-list cl-articles");
        for (Page page : pages) {
            Article article = page.article();
            if (article == null) {
                continue;
            }
            html.open("li", "class", "cl-card cl-article-card");
            if (canvas.has(article.picture())) {
                html.open("div", "class", "cl-frame");
                canvas.picture(article.picture(), Canvas.Width.THIRD, false);
                html.close().newLine();
            }
            day(canvas, article.date());
            html.open("h" + level, "class", "cl-subtitle");
            html.element("a", canvas.words(page.title()), "href", canvas.links.page(page.id(), canvas.language));
            html.close().newLine();
            String summary = page.description().only(canvas.language);
            if (!summary.isEmpty()) {
                html.element("p", summary, "class", "cl-muted");
            }
            html.close().newLine();
        }
        html.close().newLine();
    }

    /** The day as people write it, with the machine's form beside it. */
    static void day(Canvas canvas, LocalDate date) {
        canvas.html.open("p", "class", "cl-article-day");
        canvas.html.element("time", words(date, canvas.language), "datetime", date.toString());
        canvas.html.close().newLine();
    }

    static String words(LocalDate date, Language language) {
        boolean isFrench = language == Language.FRENCH;
        String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(isFrench ? language.locale() : Locale.UK)
                .format(date);
        return isFrench && date.getDayOfMonth() == 1 ? words.replaceFirst("^1\\b", "1er") : words;
    }
}
