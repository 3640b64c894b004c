package org.coachlibre.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.SampleArticles;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.Samples;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.Site;
import org.coachlibre.site.SuppliedBlock;
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
                "description":{},"inMenu":true,"colour":"x","blocks":[{"block":"hologram","id":"g1","cells":[1,2]},\
                {"block":"divider","id":"d1","shape":"star"}]}""";
        Page page = codec.readPage(json);
        assertEquals(
                new UnknownBlock("g1", "hologram", "{\"block\":\"hologram\",\"id\":\"g1\",\"cells\":[1,2]}"),
                page.blocks().getFirst());
        assertTrue(codec.writePage(page).contains("{\"block\":\"hologram\",\"id\":\"g1\",\"cells\":[1,2]}"));
    }

    @Test
    void anArticleIsTheSameAfterItWasWrittenAndReadAndOtherPagesSayNothingOfIt() {
        for (Page page : SampleArticles.pages()) {
            assertEquals(page, codec.readPage(codec.writePage(page)));
        }
        String json = codec.writePage(SampleArticles.pages().getLast());
        assertTrue(json.contains("\"article\":{\"date\":\"2026-12-01\""), json);
        assertTrue(json.contains("\"appearsAt\":\"2026-12-01T07:00:00Z\""), json);
        assertFalse(codec.writePage(SampleArticles.pages().getFirst()).contains("article\":"));
    }

    @Test
    void theFormatIsStable() {
        String json = codec.writePage(
                Samples.site(CoachingKind.LIFE, Language.FRENCH).pages().getFirst());
        assertTrue(json.contains("\"block\":\"hero\""), json);
        assertTrue(json.contains("\"target\":\"page:00000000-0000-0000-0000-00000000000"), json);
        assertTrue(json.contains("\"source\":\"drawing:horizon\""), json);
    }

    /** The file was written once and is only ever added to: what a coach kept yesterday is read tomorrow. */
    @Test
    void everyTypeOfBlockIsWrittenAsItAlwaysWas() throws IOException {
        String written = codec.writePage(SampleBlocks.page()).replace("{\"block\":", "\n{\"block\":") + "\n";
        try (InputStream golden = SiteCodecTest.class.getResourceAsStream("blocks.json")) {
            assertNotNull(golden);
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), written);
        }
        assertEquals(SampleBlocks.page(), codec.readPage(written));
    }

    @Test
    void everyTypeIsAmongTheSamplesOrOnAStarterSite() {
        Set<Class<?>> seen = Stream.concat(
                        SampleBlocks.page().allBlocks().stream(),
                        Arrays.stream(CoachingKind.values())
                                .flatMap(kind -> Samples.site(kind, Language.FRENCH).pages().stream())
                                .flatMap(page -> page.allBlocks().stream()))
                .map(Object::getClass)
                .collect(Collectors.toSet());
        List<Class<? extends Block>> missing = BlockTypes.classes().stream()
                .filter(type -> !seen.contains(type))
                .filter(type -> type != SuppliedBlock.class && type != DividerBlock.class)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void whatAnOlderVersionWroteLacksNothing() {
        Page page = codec.readPage("""
                {"id":"00000000-0000-0000-0000-000000000001","kind":"PLAIN","slug":{},"title":{},"description":{},"inMenu":true,\
                "blocks":[{"block":"about","id":"a","tone":"PLAIN","title":{"fr":"Moi"},"text":{},\
                "picture":{"source":"","alternative":{},"decorative":true},"button":{"label":{},"target":""}},\
                {"block":"booking","id":"b"},{"block":"columns","id":"c"},{"block":"section","id":"d"}]}""");
        AboutBlock about = (AboutBlock) page.blocks().getFirst();
        assertEquals(List.of(), about.certifications());
        assertEquals("", ((BookingBlock) page.blocks().get(1)).offerId());
        assertEquals(2, ((ColumnsBlock) page.blocks().get(2)).columns().size());
        assertEquals(List.of(), ((SectionBlock) page.blocks().get(3)).blocks());
    }

    @Test
    void aCopyOfWhatANewerVersionWroteHasAnIdOfItsOwn() {
        Page page = SampleBlocks.page()
                .withBlocks(List.of(
                        new UnknownBlock("u2", "hologram", "{\"block\":\"hologram\",\"id\":\"u1\",\"cells\":[1,2]}")));
        assertTrue(codec.writePage(page).contains("{\"block\":\"hologram\",\"id\":\"u2\",\"cells\":[1,2]}"));
    }

    @Test
    void whatStandsTooDeepIsKeptButNotOpened() {
        String blocks = "{\"block\":\"divider\",\"id\":\"leaf\"}";
        for (int i = 0; i < 300; i++) {
            blocks = "{\"block\":\"section\",\"id\":\"s" + i + "\",\"blocks\":[" + blocks + "]}";
        }
        String json = """
                {"id":"00000000-0000-0000-0000-000000000001","kind":"PLAIN","slug":{},"title":{},"description":{},"inMenu":true,\
                "blocks":[%s]}""".formatted(blocks);
        Page page = codec.readPage(json);
        assertEquals(5, page.allBlocks().size());
        assertTrue(page.allBlocks().getLast() instanceof UnknownBlock);
        assertTrue(codec.writePage(page).contains("\"leaf\""));
        assertEquals(page, codec.readPage(codec.writePage(page)));
    }

    @Test
    void somethingElseIsNoPage() {
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("[1]"));
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("{"));
        assertThrows(SiteCodec.UnreadableSite.class, () -> codec.readPage("{}"));
    }
}
