package org.coachlibre.site.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.Block;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.RichText;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteRemark.Kind;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.generate.Pictures;
import org.coachlibre.site.generate.SiteGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteCheckerTest {
    private static final PageId PAGE = new PageId(new UUID(7, 5));

    private static List<SiteRemark> check(Site site) {
        return check(site, new SamplePictures());
    }

    private static List<SiteRemark> check(Site site, Pictures pictures) {
        SiteBuild build =
                new SiteGenerator().build(site, Samples.data(CoachingKind.LIFE, Language.FRENCH), pictures, "");
        return SiteChecker.check(site, Samples.data(CoachingKind.LIFE, Language.FRENCH), pictures, build);
    }

    /** What is found on a page that has these blocks, besides what a starter site has to fill in. */
    private static List<SiteRemark> on(Block... blocks) {
        return on(page -> page.withBlocks(Arrays.asList(blocks)));
    }

    private static List<SiteRemark> on(UnaryOperator<Page> change) {
        Page page = change.apply(new Page(
                PAGE,
                PageKind.PLAIN,
                LocalText.of("page", "page"),
                LocalText.of("Une page", "A page"),
                LocalText.of("Ce que dit la page.", "What the page says."),
                true,
                List.of(text("Des mots", "Words"))));
        return check(Samples.site(CoachingKind.LIFE, Language.FRENCH).addPage(page)).stream()
                .filter(remark -> remark.page().equals(PAGE))
                .toList();
    }

    private static TextBlock text(String french, String english) {
        return new TextBlock(
                "t",
                Tone.PLAIN,
                LocalText.of("Titre", "Title"),
                LocalRichText.of(RichText.plain(french), RichText.plain(english)));
    }

    private static Set<Kind> kinds(List<SiteRemark> remarks) {
        return remarks.stream().map(SiteRemark::kind).collect(Collectors.toSet());
    }

    /** A new site has nothing to mend but the facts that only its coach knows. */
    @ParameterizedTest
    @EnumSource
    void aStarterSiteHasOnlyItsLegalFactsToFillIn(CoachingKind kind) {
        for (Language language : Language.values()) {
            Site site = SampleBlocks.site(kind, language);
            SiteBuild build = new SiteGenerator().build(site, Samples.data(kind, language), new SamplePictures(), "");
            Set<Kind> kinds = kinds(SiteChecker.check(site, Samples.data(kind, language), new SamplePictures(), build));
            assertEquals(Set.of(Kind.LEGAL_UNFILLED), kinds, kind + " " + language);
        }
    }

    @Test
    void aGoodPageHasNoRemark() {
        assertEquals(List.of(), on(text("Des mots", "Words")));
    }

    @Test
    void aPictureNeedsWordsOrToBeDecoration() {
        PictureUse photo = new PictureUse(new PictureUse.Photo(SamplePictures.SHORE), LocalText.EMPTY, false);
        List<SiteRemark> remarks =
                on(text("Des mots", "Words"), new PictureBlock("p", Tone.PLAIN, photo, LocalText.EMPTY, false));
        assertEquals(List.of(new SiteRemark(Kind.ALTERNATIVE_MISSING, PAGE, Language.FRENCH, "p", "")), remarks);
        Site withPhotos = SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH);
        assertTrue(kinds(check(withPhotos, Pictures.NONE)).contains(Kind.PICTURE_GONE), "deleted from the library");
    }

    @Test
    void whatIsNotTranslatedIsListedByLanguage() {
        TextBlock half = new TextBlock(
                "t",
                Tone.PLAIN,
                LocalText.of("Titre", "Title"),
                new LocalRichText(java.util.Map.of(Language.FRENCH, RichText.plain("Rien qu’en français"))));
        assertEquals(
                List.of(new SiteRemark(Kind.TRANSLATION_MISSING, PAGE, Language.ENGLISH, "t", "Rien qu’en français")),
                on(half));
        List<SiteRemark> title =
                on(page -> page.withTitle(new LocalText(java.util.Map.of(Language.FRENCH, "Une page"))));
        assertEquals(List.of(new SiteRemark(Kind.TRANSLATION_MISSING, PAGE, Language.ENGLISH, "", "Une page")), title);
    }

    @Test
    void linksLeadSomewhereAndSayWhere() {
        TextBlock vague = new TextBlock(
                "t",
                Tone.PLAIN,
                LocalText.of("Titre", "Title"),
                LocalRichText.of(
                        link("Cliquez ici !", new LinkTarget.Outside("https://example.org")),
                        link("The report", new LinkTarget.Outside("http://example.org/report"))));
        assertEquals(
                List.of(
                        new SiteRemark(Kind.LINK_VAGUE, PAGE, Language.FRENCH, "t", "Cliquez ici !"),
                        new SiteRemark(
                                Kind.LINK_UNENCRYPTED, PAGE, Language.ENGLISH, "t", "http://example.org/report")),
                on(vague));
        TextBlock lost = new TextBlock(
                "t",
                Tone.PLAIN,
                LocalText.of("Titre", "Title"),
                LocalRichText.of(
                        link("La page", new LinkTarget.ToPage(new PageId(new UUID(9, 9)))), RichText.plain("Words")));
        assertEquals(Set.of(Kind.LINK_NOWHERE), kinds(on(lost)));
    }

    private static RichText link(String words, LinkTarget target) {
        return new RichText(List.of(new RichText.Paragraph(List.of(new RichText.Span(words, false, false, target)))));
    }

    @Test
    void headingsSkipNoLevel() {
        RichText.Heading low = new RichText.Heading(2, List.of(RichText.Span.plain("Trop bas")));
        RichText deep = new RichText(List.of(low, new RichText.Paragraph(List.of(RichText.Span.plain("Des mots")))));
        List<SiteRemark> remarks =
                on(new TextBlock("h", Tone.PLAIN, LocalText.same("Titre"), LocalRichText.of(deep, deep)));
        assertEquals(Set.of(Kind.HEADING_SKIPPED), kinds(remarks));
        assertEquals("Trop bas", remarks.getFirst().detail());
        assertEquals("h", remarks.getFirst().blockId());
    }

    @Test
    void aPageIsFoundByWordsThatFit() {
        assertEquals(Set.of(Kind.DESCRIPTION_MISSING), kinds(on(page -> page.withDescription(LocalText.EMPTY))));
        assertEquals(
                Set.of(Kind.DESCRIPTION_LONG),
                kinds(on(page -> page.withDescription(LocalText.same("mot ".repeat(60))))));
        assertEquals(Set.of(Kind.TITLE_LONG), kinds(on(page -> page.withTitle(LocalText.same("titre ".repeat(15))))));
    }

    @Test
    void theLawIsAskedFirst() {
        Site site = Samples.site(CoachingKind.LIFE, Language.FRENCH);
        Site lawless = site.removePage(
                        site.findKind(PageKind.LEGAL).orElseThrow().id())
                .removePage(site.findKind(PageKind.PRIVACY).orElseThrow().id());
        List<SiteRemark> remarks = check(lawless);
        assertEquals(Kind.LEGAL_MISSING, remarks.getFirst().kind());
        assertEquals(Kind.PRIVACY_MISSING, remarks.get(1).kind());
        assertTrue(remarks.getFirst().kind().isGrave());
        ContactBlock silent = new ContactBlock(
                "c", Tone.PLAIN, LocalText.of("Écrivez", "Write"), LocalText.EMPTY, LocalText.EMPTY, true);
        assertEquals(Set.of(Kind.CONSENT_MISSING), kinds(on(silent)));
    }

    @Test
    void everyRemarkIsSaidInBothLanguages() {
        for (Kind kind : Kind.values()) {
            for (Language language : Language.values()) {
                String sentence =
                        new RemarkTexts(language.locale()).sentence(new SiteRemark(kind, PAGE, language, "", "123"));
                assertFalse(sentence.isBlank() || sentence.contains("{"), kind + " " + language);
            }
        }
    }
}
