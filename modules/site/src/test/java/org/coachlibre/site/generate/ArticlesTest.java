package org.coachlibre.site.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.SampleArticles;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ArticlesTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T09:00:00Z");
    private static final String BASE = "https://claire.example";

    private final Site site = SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH);
    private final SiteGenerator generator = new SiteGenerator();

    private SiteBuild build(Site what) {
        return generator.build(what, Samples.data(CoachingKind.LIFE, Language.FRENCH), new SamplePictures(), BASE);
    }

    private static Document page(SiteBuild build, String path) {
        return Jsoup.parse(text(build, path));
    }

    private static String text(SiteBuild build, String path) {
        return new String(
                Objects.requireNonNull(build.files().get(path), path).bytes().get(), StandardCharsets.UTF_8);
    }

    private static List<String> titles(Document page) {
        return page.select(".cl-article-card .cl-subtitle a").eachText();
    }

    @Test
    void articlesStandUnderTheBlogNewestFirstWithoutDraftsAndLaterOnes() {
        SiteBuild build = build(site.asOf(NOVEMBER));
        assertEquals(
                List.of("Dire non sans se fâcher", "Dormir n’est pas perdre du temps", "Un mot du printemps"),
                titles(page(build, "blog/index.html")));
        assertEquals(
                new TreeSet<>(List.of(
                        "blog/dire-non-sans-se-facher/index.html",
                        "blog/dormir-n-est-pas-perdre-du-temps/index.html",
                        "blog/index.html",
                        "blog/tag/sommeil/index.html",
                        "blog/tag/travail-equilibre/index.html",
                        "blog/un-mot-du-printemps/index.html")),
                build.files().keySet().stream()
                        .filter(path -> path.startsWith("blog/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        SiteBuild december = build(site.asOf(SampleArticles.APPEARS));
        assertEquals("Pour décembre", titles(page(december, "blog/index.html")).getFirst());
        assertFalse(text(december, "blog/index.html").contains("brouillon"));
    }

    @Test
    void anArticleIsFoundOnlyInTheLanguagesItWasWrittenIn() {
        SiteBuild build = build(site.asOf(NOVEMBER));
        assertEquals(
                List.of("To say no without a quarrel", "Sleep is no lost time"),
                titles(page(build, "en/blog/index.html")));
        Document french = page(build, "blog/un-mot-du-printemps/index.html");
        assertEquals(List.of("fr", "x-default"), french.select("link[hreflang]").eachAttr("hreflang"));
        assertEquals(0, french.select("header a[hreflang=en]").size(), "no switch to a language it is not in");
        assertFalse(text(build, "sitemap.xml").contains("/en/blog/un-mot"));
        assertTrue(text(build, "sitemap.xml").contains(BASE + "/blog/un-mot-du-printemps/"));
    }

    @Test
    void anArticleSaysWhenByWhomAndOnWhatAndLeadsToTheOthers() {
        Document page = page(build(site.asOf(NOVEMBER)), "blog/dormir-n-est-pas-perdre-du-temps/index.html");
        assertEquals("Dormir n’est pas perdre du temps", page.select("h1").text());
        assertEquals(1, page.select("h1").size());
        assertEquals("2026-10-05", page.select("header time").attr("datetime"));
        assertEquals("5 octobre 2026", page.select("header time").text());
        assertEquals(
                List.of("Sommeil", "Travail & équilibre"),
                page.select(".cl-tags a").eachText());
        assertEquals("../../blog/tag/sommeil/", page.select(".cl-tags a").attr("href"));
        assertEquals(
                "../../blog/un-mot-du-printemps/", page.select("a[rel=prev]").attr("href"));
        assertEquals(
                "../../blog/dire-non-sans-se-facher/",
                page.select("a[rel=next]").attr("href"));
        String data = Objects.requireNonNull(
                        page.select("script[type=application/ld+json]").first())
                .data();
        assertTrue(data.contains("\"@type\":\"BlogPosting\""), data);
        assertTrue(data.contains("\"datePublished\":\"2026-10-05\""), data);
        Document other = page(build(site.asOf(NOVEMBER)), "en/blog/to-say-no-without-a-quarrel/index.html");
        assertTrue(other.select(".cl-article-head").text().startsWith("2 November 2026 · Paul Weber"), other.text());
    }

    @Test
    void aTagListsItsArticles() {
        Document page = page(build(site.asOf(NOVEMBER)), "blog/tag/sommeil/index.html");
        assertEquals("Articles : Sommeil", page.select("h1").text());
        assertEquals(List.of("Dormir n’est pas perdre du temps"), titles(page));
        assertEquals(
                "../../../blog/dormir-n-est-pas-perdre-du-temps/",
                page.select(".cl-article-card .cl-subtitle a").attr("href"));
    }

    @Test
    void theFeedHoldsTheNewestAndIsFoundFromThePages() {
        SiteBuild build = build(site.asOf(NOVEMBER));
        Document feed = Jsoup.parse(text(build, "feed.xml"), "", Parser.xmlParser());
        assertEquals(BASE + "/feed.xml", feed.select("feed > id").text());
        assertEquals("2026-11-02T00:00:00Z", feed.select("feed > updated").text());
        assertEquals(
                List.of("Dire non sans se fâcher", "Dormir n’est pas perdre du temps", "Un mot du printemps"),
                feed.select("entry > title").eachText());
        Element first = Objects.requireNonNull(feed.selectFirst("entry"));
        assertEquals(
                BASE + "/blog/dire-non-sans-se-facher/",
                Objects.requireNonNull(first.selectFirst("link")).attr("href"));
        assertEquals("Paul Weber", first.select("author > name").text());
        assertEquals(
                2,
                Jsoup.parse(text(build, "en/feed.xml"), "", Parser.xmlParser())
                        .select("entry")
                        .size());
        assertEquals(
                "../feed.xml",
                page(build, "blog/index.html")
                        .select("link[type=application/atom+xml]")
                        .attr("href"));
        assertFalse(
                generator
                        .build(site, Samples.data(CoachingKind.LIFE, Language.FRENCH), new SamplePictures(), "")
                        .files()
                        .containsKey("feed.xml"),
                "a feed needs whole addresses");
    }

    @Test
    void twoArticlesWithOneNameAndOneCalledTagHaveAddressesOfTheirOwn() {
        Site same = site.changePage(SampleArticles.REST, page -> page.withTitle(LocalText.of("Tag", "Tag")))
                .changePage(SampleArticles.WORK, page -> page.withTitle(LocalText.of("Tag", "Tag")));
        SiteBuild build = build(same.asOf(NOVEMBER));
        assertTrue(build.files().containsKey("blog/tag-2/index.html"));
        assertTrue(build.files().containsKey("blog/tag-3/index.html"));
        assertTrue(build.files().containsKey("blog/tag/sommeil/index.html"));
    }

    @Test
    void withoutABlogPageArticlesStandBesideThePagesAndHideNone() {
        Site without = site.removePage(SampleArticles.BLOG)
                .changePage(SampleArticles.WORK, page -> page.withTitle(LocalText.of("À propos", "About")));
        SiteBuild build = build(without.asOf(NOVEMBER));
        assertTrue(build.files().containsKey("dormir-n-est-pas-perdre-du-temps/index.html"));
        assertFalse(text(build, "a-propos/index.html").contains("BlogPosting"), "the page keeps its place");
        assertTrue(text(build, "a-propos-2/index.html").contains("BlogPosting"));
    }

    @Test
    void aDraftIsNoChangeToPublish() {
        SiteBuild published = build(site.asOf(NOVEMBER));
        Site more =
                site.changePage(SampleArticles.DRAFT, page -> page.withTitle(LocalText.of("Autrement", "Otherwise")));
        assertEquals(
                PendingChanges.NONE.pages(),
                ChangeFinder.compare(
                                published.fingerprints(),
                                FormerAddresses.NONE,
                                more.asOf(NOVEMBER),
                                build(more.asOf(NOVEMBER)),
                                Language.FRENCH)
                        .pages());
    }
}
