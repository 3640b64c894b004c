package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Block;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.MemoryStudio;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.SampleBlocks;
import org.coachlibre.site.SamplePictures;
import org.coachlibre.site.Samples;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SitePreview;
import org.coachlibre.site.content.SiteCodec;
import org.coachlibre.site.generate.InlinePreview;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.testkit.MutableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CanvasViewModelTest {
    private final SiteData data = Samples.data(CoachingKind.LIFE, Language.FRENCH);
    private final MemoryStudio studio = new MemoryStudio(SampleBlocks.site(CoachingKind.LIFE, Language.FRENCH));
    private final InlinePreview preview = new InlinePreview(() -> data, new SamplePictures());
    private final UndoHistory undo = new UndoHistory();
    private final MutableClock clock = MutableClock.at("2026-03-02T08:00:00Z");
    private final AtomicInteger ids = new AtomicInteger();
    private SiteViewModel model = opened(preview);
    private CanvasViewModel canvas = new CanvasViewModel(model);
    private Arrangement arrangement = arranged();

    private SiteViewModel opened(SitePreview shown) {
        SiteViewModel made = new SiteViewModel(studio, shown, () -> data, new DirectTasks(), undo, clock);
        made.load();
        return made;
    }

    private Arrangement arranged() {
        return new Arrangement(model, () -> "new" + ids.incrementAndGet());
    }

    private Site site() {
        return Objects.requireNonNull(model.siteProperty().get());
    }

    private HeroBlock hero() {
        return (HeroBlock) site().pages().getFirst().blocks().getFirst();
    }

    private CanvasViewModel.Caret title() {
        return new CanvasViewModel.Caret(hero().id(), "title");
    }

    @Test
    void typingIsOneStepAndThePageIsNotDrawnAgainUnderTheCaret() {
        Site before = site();
        canvas.enter(title());
        assertEquals(hero().id(), model.blockProperty().get());
        List<Boolean> drawn = new ArrayList<>();
        model.shownProperty().addListener((shown, old, now) -> drawn.add(!canvas.isShownAlready()));
        for (String typed : List.of("B", "Bo", "Bon")) {
            canvas.type("Type", title(), typed, 1, false);
            clock.advance(Duration.ofMillis(400));
        }
        assertEquals("Bon", hero().title().only(Language.FRENCH));
        assertEquals(List.of(false, false, false), drawn);
        assertEquals(site(), studio.findSite().orElseThrow());
        undo.undo();
        assertEquals(before, site());
        assertEquals(List.of(false, false, false, true), drawn, "what others change is drawn");
        canvas.leave();
        assertFalse(canvas.isTyping());
    }

    @Test
    void whatThePageNamesAndTheBlockHasNotIsPassedOver() {
        Site before = site();
        for (String field :
                List.of("", "tone", "id", "steps", "steps.0.title", "title.0.title", "picture", "../title")) {
            canvas.enter(new CanvasViewModel.Caret(hero().id(), field));
            assertFalse(canvas.isTyping(), field);
            canvas.type("Type", new CanvasViewModel.Caret(hero().id(), field), "x", 1, false);
        }
        canvas.type("Type", new CanvasViewModel.Caret("gone", "title"), "x", 1, false);
        assertEquals(before, site());
        canvas.type("Type", title(), "a\u0000b\u0007" + "c".repeat(50_000), 1, false);
        String typed = hero().title().only(Language.FRENCH);
        assertTrue(typed.startsWith("abc"));
        assertEquals(FieldPath.LONGEST, typed.length());
    }

    /** Each name that the renderers write is one of a form, and what is typed there is read there. */
    @Test
    void everyTextThatThePageOffersCanBeTyped() {
        for (Page page : site().pages()) {
            model.openPage(page.id());
            for (Element field : Jsoup.parse(preview.page(site(), page.id(), Language.FRENCH))
                    .select("[data-field]")) {
                Element around = Objects.requireNonNull(field.closest("[data-block]"));
                Block block = page.findBlock(around.attr("data-block")).orElseThrow();
                FieldSpec spec = FieldPath.find(block, field.attr("data-field")).orElseThrow();
                assertEquals(spec instanceof FieldSpec.Rich, field.hasAttr("data-level"), field.attr("data-field"));
                Block changed = FieldPath.write(spec, block, Language.FRENCH, "§", 2);
                Site typed = site().changePage(page.id(), now -> now.changeBlock(block.id(), old -> changed));
                Element shown = Objects.requireNonNull(Jsoup.parse(preview.content(typed, page.id(), Language.FRENCH))
                        .selectFirst("[data-block=" + block.id() + "] [data-field=" + field.attr("data-field") + "]"));
                assertEquals("§", shown.text());
            }
        }
    }

    @Test
    void whatIsPastedIsWordsAndTheirForms() {
        assertEquals("a <strong>b</strong>", CanvasViewModel.pastedRich("<p onclick='x'>a <b>b</b></p>", "", 2));
        assertEquals("<h2>A</h2>\n<p>b</p>\n", CanvasViewModel.pastedRich("<h1>A</h1>b<img src=x onerror=y>", "", 2));
        assertEquals("&lt;b&gt;", CanvasViewModel.pastedRich("", "<b>", 2));
        assertEquals("a b", CanvasViewModel.pastedPlain(" a\r\n\tb ", false));
        assertEquals("a\nb", CanvasViewModel.pastedPlain("a\r\nb", true));
    }

    @Test
    void aBlockIsMovedBesideAnotherButNotIntoItself() {
        Page page = site().findPage(SampleBlocks.page().id()).orElseThrow();
        model.openPage(page.id());
        Site before = site();
        arrangement.move("m", "b10", new BlockSpot.Inside("b10", 0));
        assertEquals(before, site());
        arrangement.move("m", "b1", new BlockSpot.Beside("b3", true));
        assertEquals(
                List.of("b2", "b3", "b1"),
                model.currentPage().orElseThrow().blocks().stream()
                        .limit(3)
                        .map(Block::id)
                        .toList());
        assertEquals("b1", model.blockProperty().get());
    }

    private String json() {
        SiteCodec codec = new SiteCodec();
        return codec.writeFrame(site())
                + site().pages().stream().map(codec::writePage).collect(Collectors.joining("\n"));
    }

    @Property(tries = 12)
    void aThousandEditsAreTakenBackAndMadeAgainToTheByte(@ForAll @Size(1000) List<Integer> dice) {
        model = opened(new BlindPreview());
        canvas = new CanvasViewModel(model);
        arrangement = arranged();
        String first = json();
        RandomEdits edits = new RandomEdits(model, canvas, arrangement, clock);
        dice.forEach(edits::make);
        String last = json();
        int steps = 0;
        while (undo.undo().isPresent()) {
            steps++;
        }
        assertEquals(first, json());
        assertTrue(steps > 300, steps + " steps");
        while (undo.redo().isPresent()) {
            steps--;
        }
        assertEquals(0, steps);
        assertEquals(last, json());
        assertEquals(site(), studio.findSite().orElseThrow());
    }

    /** Draws nothing: the edits are looked at, not the page. */
    private static final class BlindPreview implements SitePreview {
        @Override
        public String page(Site site, PageId page, Language language) {
            return "";
        }

        @Override
        public String content(Site site, PageId page, Language language) {
            return "";
        }

        @Override
        public void picturesChanged() {
            // There are none.
        }
    }
}
