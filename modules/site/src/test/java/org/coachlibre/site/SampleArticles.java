package org.coachlibre.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/** A blog: two articles in both languages, one in French only, a draft, one for later. */
public final class SampleArticles {
    public static final PageId BLOG = new PageId(new UUID(0, 800));
    public static final PageId REST = new PageId(new UUID(0, 801));
    public static final PageId WORK = new PageId(new UUID(0, 802));
    public static final PageId FRENCH = new PageId(new UUID(0, 803));
    public static final PageId DRAFT = new PageId(new UUID(0, 804));
    public static final PageId LATER = new PageId(new UUID(0, 805));
    public static final Instant APPEARS = Instant.parse("2026-12-01T07:00:00Z");

    private SampleArticles() {}

    /** The page of the blog and the articles. */
    public static List<Page> pages() {
        Page blog = new Page(
                BLOG,
                PageKind.BLOG,
                LocalText.of("blog", "blog"),
                LocalText.of("Blog", "Blog"),
                LocalText.of("Ce que j’écris sur le travail et le repos.", "What I write about work and rest."),
                true,
                List.of(new ArticlesBlock(
                        "all",
                        Tone.PLAIN,
                        LocalText.of("Le blog", "The blog"),
                        LocalText.of("Des notes de ma pratique.", "Notes from my practice."),
                        LocalText.EMPTY,
                        0)));
        LocalText sleep = LocalText.of("Sommeil", "Sleep");
        LocalText work = LocalText.of("Travail & équilibre", "Work & balance");
        return List.of(
                blog,
                article(
                        REST,
                        LocalText.of("Dormir n’est pas perdre du temps", "Sleep is no lost time"),
                        new Article(
                                LocalDate.of(2026, 10, 5),
                                "",
                                List.of(sleep, work),
                                new PictureUse(
                                        new PictureUse.Photo(SamplePictures.SHORE),
                                        LocalText.of("Un rivage au matin", "A shore in the morning"),
                                        false),
                                false,
                                null)),
                article(
                        WORK,
                        LocalText.of("Dire non sans se fâcher", "To say no without a quarrel"),
                        new Article(
                                LocalDate.of(2026, 11, 2), "Paul Weber", List.of(work), PictureUse.NONE, false, null)),
                article(
                        FRENCH,
                        new LocalText(Map.of(Language.FRENCH, "Un mot du printemps")),
                        new Article(LocalDate.of(2026, 4, 1), "", List.of(), PictureUse.NONE, false, null)),
                article(DRAFT, LocalText.of("Un brouillon", "A draft"), Article.draft(LocalDate.of(2026, 11, 20))),
                article(
                        LATER,
                        LocalText.of("Pour décembre", "For December"),
                        new Article(LocalDate.of(2026, 12, 1), "", List.of(), PictureUse.NONE, false, APPEARS)));
    }

    private static Page article(PageId id, LocalText title, @Nullable Article article) {
        boolean isFrenchOnly = !title.has(Language.ENGLISH);
        LocalText summary = isFrenchOnly
                ? new LocalText(Map.of(Language.FRENCH, "En deux phrases ce que dit l’article."))
                : LocalText.of("En deux phrases ce que dit l’article.", "What the article says, in two sentences.");
        LocalRichText text = isFrenchOnly
                ? new LocalRichText(Map.of(Language.FRENCH, RichText.plain("Le texte de l’article.")))
                : LocalRichText.of(
                        RichText.plain("Le texte de l’article."), RichText.plain("The text of the article."));
        return new Page(
                id,
                PageKind.ARTICLE,
                LocalText.EMPTY,
                title,
                summary,
                false,
                List.of(new TextBlock("text", Tone.PLAIN, LocalText.EMPTY, text)),
                article);
    }
}
