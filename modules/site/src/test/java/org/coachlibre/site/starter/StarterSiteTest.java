package org.coachlibre.site.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.content.SiteCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterSiteTest {
    private static Set<String> keys(String name, Locale locale) {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(ResourceBundle.getBundle("org.coachlibre.site.starter." + name, locale, exactly)
                .keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "executive", "life", "sport", "wellbeing", "career", "team"})
    void bothLanguagesSayTheSameThings(String name) {
        assertEquals(keys(name, Locale.ROOT), keys(name, Locale.FRENCH));
        if (!name.equals("common")) {
            assertEquals(keys("life", Locale.ROOT), keys(name, Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource(CoachingKind.class)
    void everyPageIsThereInBothLanguagesWithoutAGap(CoachingKind kind) {
        Site site = Samples.site(kind, Language.FRENCH);
        for (PageKind page : PageKind.values()) {
            boolean isAddedLater = page == PageKind.PLAIN || page == PageKind.BLOG || page == PageKind.ARTICLE;
            assertEquals(!isAddedLater, site.findKind(page).isPresent(), page.name());
        }
        SiteCodec codec = new SiteCodec();
        for (Page page : site.pages()) {
            String json = codec.writePage(page);
            assertFalse(json.contains("\"!"), json);
            assertFalse(json.toLowerCase(Locale.ROOT).matches(".*(lorem|xxx|\\[your|\\[votre|todo).*"), json);
            for (Language language : Language.values()) {
                assertTrue(
                        page.title().has(language) && page.description().has(language),
                        page.kind().name());
                int length = page.description().only(language).length();
                assertTrue(length >= 40 && length <= 165, page.description().only(language));
            }
        }
    }

    @Test
    void theCoachsLanguageComesFirst() {
        assertEquals(
                Language.ENGLISH,
                Samples.site(CoachingKind.TEAM, Language.ENGLISH).mainLanguage());
    }
}
