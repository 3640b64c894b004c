package org.coachlibre.site.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coachlibre.core.Language;
import org.coachlibre.site.Article;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.jspecify.annotations.Nullable;

/** The blog of the site in hand: new articles, and the facts of the one shown. JavaFX thread only. */
final class ArticleViewModel {
    /** What visitors get to see of an article. */
    enum Fate {
        DRAFT,
        LATER,
        NEXT
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final LocalTime USUAL_TIME = LocalTime.of(8, 0);

    private final SiteViewModel model;

    ArticleViewModel(SiteViewModel model) {
        this.model = model;
    }

    /**
     * Adds a draft of today in the language shown, and opens it; with the page of the blog when there is none, in one step of undo.
     *
     * @param blogName the title of that page
     */
    void add(String title, String name, LocalText blogName) {
        Language language = model.languageProperty().get();
        Page added = new Page(
                new PageId(model.newUuid()),
                PageKind.ARTICLE,
                LocalText.EMPTY,
                new LocalText(Map.of(language, name)),
                LocalText.EMPTY,
                false,
                List.of(new TextBlock(model.newId(), Tone.PLAIN, LocalText.EMPTY, LocalRichText.EMPTY)),
                Article.draft(model.now().toLocalDate()));
        model.edit(title, "", site -> withBlog(site, blogName).addPage(added));
        model.openPage(added.id());
    }

    /** Adds an article named in the coach's words. */
    void add(ViewTexts texts) {
        LocalText name = texts.inEach("article.new");
        add(texts.now("undo.add-article"), name.in(model.languageProperty().get()), texts.inEach("article.blog"));
    }

    private Site withBlog(Site site, LocalText name) {
        if (site.findKind(PageKind.BLOG).isPresent()) {
            return site;
        }
        ArticlesBlock all = new ArticlesBlock(model.newId(), Tone.PLAIN, name, LocalText.EMPTY, LocalText.EMPTY, 0);
        return site.addPage(new Page(
                new PageId(model.newUuid()),
                PageKind.BLOG,
                LocalText.EMPTY,
                name,
                LocalText.EMPTY,
                true,
                List.of(all)));
    }

    Optional<Article> article() {
        return model.currentPage().map(Page::article);
    }

    /** Changes the facts of the article shown; nothing happens when another page is. */
    void edit(String title, String run, UnaryOperator<Article> change) {
        model.editPage(title, run, page -> {
            Article now = page.article();
            return now == null ? page : page.withArticle(change.apply(now));
        });
    }

    /** The tags in the language shown, parted by commas. */
    String tags() {
        Language language = model.languageProperty().get();
        return article().stream()
                .flatMap(article -> article.tags().stream())
                .filter(tag -> tag.has(language))
                .map(tag -> tag.only(language))
                .collect(Collectors.joining(", "));
    }

    /** Takes tags as typed; one that other articles bear keeps its words in the other language. */
    void setTags(String title, String typed) {
        Language language = model.languageProperty().get();
        List<LocalText> known = knownTags();
        edit(title, "article-tags", article -> {
            List<LocalText> tags = new ArrayList<>(Arrays.stream(typed.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> known.stream()
                            .filter(tag -> tag.only(language).equalsIgnoreCase(word))
                            .findFirst()
                            .orElseGet(() -> new LocalText(Map.of(language, word))))
                    .toList());
            article.tags().stream().filter(tag -> !tag.has(language)).forEach(tags::add);
            return article.withTags(tags);
        });
    }

    /** Every tag of the blog. */
    List<LocalText> knownTags() {
        Site site = model.siteProperty().get();
        return site == null
                ? List.of()
                : site.articles().stream()
                        .map(Page::article)
                        .flatMap(article -> Optional.ofNullable(article).stream())
                        .flatMap(article -> article.tags().stream())
                        .distinct()
                        .toList();
    }

    /** When the article shown appears, in the zone of the practice; null: with the next publishing. */
    @Nullable
    ZonedDateTime appears() {
        ZoneId zone = model.now().getZone();
        return article().map(Article::appearsAt).map(at -> at.atZone(zone)).orElse(null);
    }

    /** Sets the day on which it appears, at the time it had or at eight; null: with the next publishing. */
    void setAppearsOn(String title, @Nullable LocalDate day) {
        ZonedDateTime before = appears();
        LocalTime time = before == null ? USUAL_TIME : before.toLocalTime();
        setAppears(
                title,
                day == null
                        ? null
                        : day.atTime(time).atZone(model.now().getZone()).toInstant());
    }

    /** Sets the time of day on which it appears; one that cannot be read is left aside, and so is one without a day. */
    void setAppearsAt(String title, String typed) {
        ZonedDateTime before = appears();
        if (before != null) {
            readTime(typed)
                    .ifPresent(time -> setAppears(title, before.with(time).toInstant()));
        }
    }

    private void setAppears(String title, @Nullable Instant at) {
        edit(title, "", article -> article.withAppearsAt(at));
    }

    /** A time of day such as 8:00 or 14:30. */
    static Optional<LocalTime> readTime(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip().replace('h', ':'), TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What the next publishing does with an article. */
    Fate fate(Article article) {
        if (article.draft()) {
            return Fate.DRAFT;
        }
        return article.appearsBy(model.now().toInstant()) ? Fate.NEXT : Fate.LATER;
    }
}
