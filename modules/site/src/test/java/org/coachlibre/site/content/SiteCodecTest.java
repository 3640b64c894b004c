package org.coachlibre.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.Page;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.UnknownBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteCodecTest {
    private final SiteCodec codec = new SiteCodec();

    @ParameterizedTest
    @EnumSource(CoachingKind.class)
    void aSiteIsTheSameAfterItWasWrittenAndRead(CoachingKind kind) {
        Site site = Samples.site(kind, Language.FRENCH);
        List<Page> pages =
                site.pages().stream().map(codec::writePage).map(codec::readPage).toList();
        assertEquals(site, codec.readFrame(codec.writeFrame(site), pages));
    }

    @Test
    void whatANewerVersionWroteIsKeptWordForWord() {
        String json = """
                {"id":"00000000-0000-0000-0000-000000000001","kind":"PLAIN","slug":{},"title":{"fr":"A","de":"B"},\
                "description":{},"inMenu":true,"colour":"x","blocks":[{"block":"gallery","id":"g1","cells":[1,2]},\
                {"block":"divider","id":"d1","shape":"star"}]}""";
        Page page = codec.readPage(json);
        assertEquals(
                new UnknownBlock("g1", "gallery", "{\"block\":\"gallery\",\"id\":\"g1\",\"cells\":[1,2]}"),
                page.blocks().getFirst());
        assertTrue(codec.writePage(page).contains("{\"block\":\"gallery\",\"id\":\"g1\",\"cells\":[1,2]}"));
    }

    @Test
    void theFormatIsStable() {
        String json = codec.writePage(
                Samples.site(CoachingKind.LIFE, Language.FRENCH).pages().getFirst());
        assertTrue(json.contains("\"block\":\"hero\""), json);
        assertTrue(json.contains("\"target\":\"page:00000000-0000-0000-0000-00000000000"), json);
        assertTrue(json.contains("\"source\":\"drawing:horizon\""), json);
    }

    @Test
    void somethingElseIsNoPage() {
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("[1]"));
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("{"));
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("{}"));
    }
}
