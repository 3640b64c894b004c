package org.coachlibre.site.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteFile;
import org.coachlibre.testkit.browser.HtmlValidity;
import org.junit.jupiter.api.Test;

/** Every page of every kind of coaching, main language French or English, is valid HTML. */
class PageValidityIT {

    @Test
    void everyPageIsValid() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (CoachingKind kind : CoachingKind.values()) {
            for (Language language : Language.values()) {
                Site site = SampleBlocks.site(kind, language);
                FormerAddresses former = new FormerAddresses(Map.of(
                        "once/",
                        new FormerAddresses.Found(site.pages().getLast().id(), language)));
                SiteBuild build =
                        new SiteGenerator().build(site, Samples.data(kind, language), new SamplePictures(), "", former);
                assertTrue(build.files().containsKey("once/index.html"), "a page that moved");
                for (SiteFile file : build.files().values()) {
                    if (file.path().endsWith(".html")) {
                        pages.put(kind + " " + language + " " + file.path(), text(file));
                    }
                }
            }
        }
        assertTrue(pages.size() > 100, () -> "only " + pages.size() + " pages");
        assertEquals(List.of(), HtmlValidity.faults(pages));
    }

    private static String text(SiteFile file) {
        return new String(file.bytes().get(), StandardCharsets.UTF_8);
    }
}
