package org.coachlibre.site.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.Block;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.GalleryBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteGeneratorTest {
    private static final String URL = "https://claire.example";

    /** Where links of the samples lead on a click. */
    private static final Set<String> OUTSIDE = Set.of("www.youtube.com", "www.openstreetmap.org", "example.org");

    private final SiteData data = Samples.data(CoachingKind.LIFE, Language.FRENCH);
    private final Site site = Samples.site(CoachingKind.LIFE, Language.FRENCH);

    private static String text(SiteBuild build, String path) {
        return new String(build.files().get(path).bytes().get(), StandardCharsets.UTF_8);
    }

    /** What was begun and not filled yet is for the editor, not for visitors. */
    @Test
    void emptyBlocksLeaveNoTraceOnThePage() {
        LocalText none = LocalText.EMPTY;
        List<Block> empty = List.of(
                new TestimonialsBlock("e1", Tone.TINTED, none, List.of(TestimonialsBlock.Testimonial.EMPTY)),
                new GalleryBlock("e2", Tone.DEEP, none, none, List.of(GalleryBlock.Item.EMPTY)),
                new TextBlock("e3", Tone.TINTED, none, LocalRichText.EMPTY),
                new ColumnsBlock(
                        "e4",
                        Tone.PLAIN,
                        List.of(List.of(new TextBlock("e5", Tone.PLAIN, none, LocalRichText.EMPTY)), List.of())),
                new QuoteBlock("e6", Tone.DEEP, none, none, none));
        Site before = Samples.site(CoachingKind.LIFE, Language.FRENCH);
        PageId home = before.pages().getFirst().id();
        Site after = before;
        for (Block block : empty) {
            after = after.changePage(home, page -> page.insert(1, block));
        }
        SiteGenerator generator = new SiteGenerator();
        SiteData data = Samples.data(CoachingKind.LIFE, Language.FRENCH);
        assertEquals(
                generator
                        .build(before, data, Pictures.NONE, "")
                        .files()
                        .get("index.html")
                        .sha256(),
                generator
                        .build(after, data, Pictures.NONE, "")
                        .files()
                        .get("index.html")
                        .sha256());
        String edited = new InlinePreview(() -> data, Pictures.NONE).page(after, home, Language.FRENCH);
        empty.forEach(block -> assertTrue(edited.contains("data-block=\"" + block.id() + "\""), block.id()));
    }

    @Test
    void theSameSiteGivesTheSameBytesWhateverTheMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Site site = SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH);
        SamplePictures pictures = new SamplePictures();
        SiteBuild first = new SiteGenerator().build(site, data, pictures, URL);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            SiteBuild second = new SiteGenerator().build(site, data, pictures, URL);
            assertEquals(first.fingerprints(), second.fingerprints());
            assertEquals(first.rootHash(), second.rootHash());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theLayoutIsThatOfTheContract() {
        Set<String> paths = new SiteGenerator()
                .build(site, data, Pictures.NONE, URL)
                .files()
                .keySet();
        assertTrue(paths.containsAll(List.of(
                "index.html",
                "en/index.html",
                "a-propos/index.html",
                "en/about/index.html",
                "rendez-vous/index.html",
                "mentions-legales/index.html",
                "confidentialite/index.html",
                "404.html",
                "robots.txt",
                "sitemap.xml",
                "_coachlibre/shell.fr.html",
                "_coachlibre/shell.en.html")));
    }

    @ParameterizedTest
    @EnumSource(CoachingKind.class)
    void everyLinkLeadsSomewhereAndNothingIsAskedFromOthers(CoachingKind kind) {
        SiteBuild build = new SiteGenerator()
                .build(
                        SampleBlocks.site(kind, Language.ENGLISH),
                        Samples.data(kind, Language.ENGLISH),
                        new SamplePictures(),
                        URL);
        for (String path : build.files().keySet()) {
            if (path.endsWith(".html") && !path.startsWith("_")) {
                checkPage(build, path);
            }
        }
    }

    private static void checkPage(SiteBuild build, String path) {
        Document page = Jsoup.parse(text(build, path), "http://site.test/" + path.replace("index.html", ""));
        assertEquals(1, page.select("h1").size(), path);
        assertTrue(page.select("[style], style").isEmpty(), path);
        assertTrue(page.select("script:not([type=application/ld+json])").isEmpty(), path);
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id()));
        for (Element element : page.select("a[href], link[href]:not([rel=canonical]):not([rel=alternate]), img[src]")) {
            String address = element.hasAttr("href") ? element.attr("abs:href") : element.attr("abs:src");
            URI uri = URI.create(address);
            if ("a".equals(element.tagName()) && OUTSIDE.contains(String.valueOf(uri.getHost()))) {
                continue;
            }
            if (!"http".equals(uri.getScheme())) {
                assertTrue(Set.of("mailto", "tel").contains(uri.getScheme()), address);
                continue;
            }
            assertEquals("site.test", uri.getHost(), path);
            String target = uri.getPath().substring(1);
            boolean isServers = target.matches("(fr|en)/book(/.*)?");
            String file = target.isEmpty() || target.endsWith("/") ? target + "index.html" : target;
            assertTrue(isServers || build.files().containsKey(file), path + " leads to " + address);
        }
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int now = heading.tagName().charAt(1) - '0';
            assertTrue(now <= level + 1, path + ": " + heading);
            level = now;
        }
    }

    @Test
    void whatACoachTypesStaysText() {
        String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u0000\u202e😀";
        PracticeProfile own = data.practice();
        PracticeProfile practice = new PracticeProfile(
                hostile,
                hostile,
                "x\"@example.org",
                hostile,
                hostile,
                own.language(),
                own.zone(),
                own.coaching(),
                own.themeId(),
                "EUR");
        Site changed = site.withTagline(LocalText.same(hostile))
                .changePage(site.pages().getFirst().id(), page -> page.withTitle(LocalText.same(hostile))
                        .withDescription(LocalText.same(hostile))
                        .changeBlock(page.blocks().getFirst().id(), block -> ((HeroBlock) block)
                                .withTitle(LocalText.same(hostile))));
        SiteBuild build = new SiteGenerator()
                .build(changed, new SiteData(practice, Samples.offers(), List.of()), Pictures.NONE, URL);
        for (String path : build.files().keySet()) {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(text(build, path));
                assertTrue(
                        page.select("script:not([type=application/ld+json]), [onerror], img")
                                .isEmpty(),
                        path);
                assertFalse(text(build, path).contains("\u0000"), path);
            }
        }
    }

    @Test
    void picturesInsideOtherBlocksAreFilesOfTheSite() {
        PictureUse photo = new PictureUse(new PictureUse.Photo(SamplePictures.HILLS), LocalText.EMPTY, true);
        Block inside = new PictureBlock("p", Tone.PLAIN, photo, LocalText.EMPTY, false);
        Block section = new SectionBlock("s", Tone.PLAIN, LocalText.EMPTY, LocalText.EMPTY, List.of(inside));
        Site changed = site.changePage(site.pages().getFirst().id(), page -> page.withBlocks(List.of(section)));
        SamplePictures pictures = new SamplePictures();
        SiteBuild build = new SiteGenerator().build(changed, data, pictures, "");
        String largest =
                pictures.find(SamplePictures.HILLS).orElseThrow().largest().path();
        assertTrue(build.files().containsKey(largest));
        assertTrue(text(build, "index.html").contains(largest));
        assertEquals(
                1, Jsoup.parse(text(build, "index.html")).select("h1").size(), "a page without a title has its name");
    }

    @Test
    void headingsInsideASectionStandBelowItsOwn() {
        SiteBuild build = new SiteGenerator()
                .build(SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH), data, new SamplePictures(), "");
        Document page = Jsoup.parse(text(build, "tous-les-blocs/index.html"));
        assertEquals("h1", heading(page, "Qui je suis"));
        assertEquals("h2", heading(page, "Comment nous travaillons"));
        assertEquals("h3", heading(page, "Pendant"));
        assertEquals("h2", heading(page, "À distance"), "columns have no heading of their own");
        assertEquals("h3", heading(page, "En visio"));
    }

    private static String heading(Document page, String words) {
        return page.select("h1, h2, h3, h4").stream()
                .filter(heading -> heading.text().equals(words))
                .findFirst()
                .orElseThrow()
                .tagName();
    }

    @Test
    void whatIsEmptyIsShownToTheEditorOnly() {
        Page home = site.pages()
                .getFirst()
                .withBlocks(List.of(
                        new ColumnsBlock("k", Tone.PLAIN, List.of()),
                        new SectionBlock("s", Tone.PLAIN, LocalText.EMPTY, LocalText.EMPTY, List.of())));
        Site changed = site.changePage(home.id(), page -> home);
        String published = text(new SiteGenerator().build(changed, data, Pictures.NONE, ""), "index.html");
        assertTrue(Jsoup.parse(published).select(".cl-band").isEmpty());
        String edited = new InlinePreview(() -> data, Pictures.NONE).content(changed, home.id(), Language.FRENCH);
        assertEquals(3, Jsoup.parse(edited).select(".cl-empty").size());
        assertEquals(2, Jsoup.parse(edited).select("[data-block]").size());
    }

    @Test
    void visitorsGetNothingOfTheEditors() {
        SiteBuild build = new SiteGenerator()
                .build(SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH), data, new SamplePictures(), URL);
        String marks =
                "[data-block], [data-field], [data-level], [data-lines], [data-slot], [data-spare], [data-target],"
                        + " [contenteditable], details[open]";
        for (String path : build.files().keySet()) {
            if (path.endsWith(".html")) {
                assertTrue(Jsoup.parse(text(build, path)).select(marks).isEmpty(), path);
            }
        }
    }

    /** No request tells anybody of a visit before the click: nothing of the page but links names another server. */
    @Test
    void filmsAndMapsAreLinksAndNothingElse() {
        SiteBuild build = new SiteGenerator()
                .build(SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH), data, new SamplePictures(), "");
        Document page = Jsoup.parse(text(build, "tous-les-blocs/index.html"));
        assertTrue(page.select("iframe, video, audio, object, embed").isEmpty());
        assertTrue(
                page.select("[src*=//], [srcset*=//], link[href*=//], [poster]").isEmpty());
        assertEquals(
                "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                page.expectFirst("a.cl-video").attr("href"));
        assertEquals(
                "https://www.openstreetmap.org/search?query=12+rue+des+Lilas%2C+69003+Lyon",
                page.expectFirst(".cl-block-map a").attr("href"));
        for (Element link : page.select("a[target=_blank]")) {
            assertEquals("noopener noreferrer", link.attr("rel"));
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() {
        SiteGenerator generator = new SiteGenerator();
        generator.build(site, data, Pictures.NONE, URL);
        assertEquals(14, generator.rewritten());
        generator.build(site, data, Pictures.NONE, URL);
        assertEquals(0, generator.rewritten());
        Page home = site.pages().getFirst();
        Site changed = site.changePage(
                home.id(),
                page -> page.changeBlock(home.blocks().getFirst().id(), block -> ((HeroBlock) block)
                        .withLead(LocalText.of("Neuf", "New"))));
        SiteBuild build = generator.build(changed, data, Pictures.NONE, URL);
        assertEquals(2, generator.rewritten());
        assertEquals(
                new SiteGenerator().build(changed, data, Pictures.NONE, URL).fingerprints(), build.fingerprints());
    }

    @Test
    void changesAreCountedInPages() {
        SiteGenerator generator = new SiteGenerator();
        SiteBuild published = generator.build(site, data, Pictures.NONE, URL);
        assertTrue(
                ChangeFinder.compare(published.fingerprints(), FormerAddresses.NONE, site, published, Language.ENGLISH)
                        .isEmpty());
        Page about = site.findKind(PageKind.ABOUT).orElseThrow();
        Site changed = site.changePage(about.id(), page -> page.withBlocks(List.of()))
                .removePage(site.findKind(PageKind.LEGAL).orElseThrow().id());
        PendingChanges pending = ChangeFinder.compare(
                published.fingerprints(),
                FormerAddresses.NONE,
                changed,
                generator.build(changed, data, Pictures.NONE, URL),
                Language.ENGLISH);
        assertTrue(pending.pages()
                .contains(new PendingChanges.PageChange(PendingChanges.Kind.CHANGED, "About", "a-propos/index.html")));
        assertTrue(pending.pages().stream().anyMatch(change -> change.kind() == PendingChanges.Kind.REMOVED));
        assertTrue(pending.looks(), "the footer of every page lost a link");
        PendingChanges theme = ChangeFinder.compare(
                published.fingerprints(),
                FormerAddresses.NONE,
                site.withTheme("plum"),
                generator.build(site.withTheme("plum"), data, Pictures.NONE, URL),
                Language.ENGLISH);
        assertEquals(new PendingChanges(true, List.of(), true), theme);
        assertFalse(ChangeFinder.compare(java.util.Map.of(), FormerAddresses.NONE, site, published, Language.ENGLISH)
                .everPublished());
    }

    @Test
    void theShellHasRoomForTheServersPages() {
        SiteBuild build =
                new SiteGenerator().build(site.withLanguages(List.of(Language.FRENCH)), data, Pictures.NONE, "");
        for (String language : List.of("fr", "en")) {
            String shell = text(build, "_coachlibre/shell." + language + ".html");
            for (String room : List.of("title", "head", "content")) {
                assertEquals(2, shell.split("<!--coachlibre:" + room + "-->", -1).length, room);
            }
            assertFalse(shell.contains("href=\"../"), "the shell stands at any depth");
        }
    }

    @Test
    void anUnknownAddressMeansRelativeLinksOnly() {
        SiteBuild build = new SiteGenerator().build(site, data, Pictures.NONE, "");
        assertFalse(build.files().containsKey("sitemap.xml"));
        assertFalse(text(build, "index.html").contains("rel=\"canonical\""));
        assertNotEquals(
                build.rootHash(),
                new SiteGenerator().build(site, data, Pictures.NONE, URL).rootHash());
    }
}
