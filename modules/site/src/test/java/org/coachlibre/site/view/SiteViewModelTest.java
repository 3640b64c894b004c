package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Block;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.site.Site;
import org.coachlibre.site.theme.Themes;
import org.coachlibre.site.view.SiteViewModel.State;
import org.coachlibre.testkit.DirectTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteViewModelTest {
    @TempDir
    Path directory;

    private SampleRoom room;
    private final UndoHistory undo = new UndoHistory();
    private SiteViewModel model;

    @BeforeEach
    void open() {
        room = new SampleRoom(directory);
        model = new SiteViewModel(room.studio, room.preview, room.data::get, new DirectTasks(), undo, room.clock);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Site site() {
        Site now = model.siteProperty().get();
        assertNotNull(now);
        return now;
    }

    private String shown() {
        SiteViewModel.Shown now = model.shownProperty().get();
        assertNotNull(now);
        return now.html();
    }

    private void type(String text) {
        model.editBlock("Type", "titlefr", block -> ((HeroBlock) block)
                .withTitle(((HeroBlock) block).title().with(Language.FRENCH, text)));
    }

    private void openHero() {
        model.start(true);
        model.selectBlock(model.currentPage().orElseThrow().blocks().getFirst().id());
    }

    @Test
    void thereIsNoSiteUntilItIsStarted() {
        model.load();
        assertEquals(State.EMPTY, model.stateProperty().get());
        model.start(false);
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals(List.of(Language.FRENCH), site().languages());
        assertEquals(PageKind.HOME, model.currentPage().orElseThrow().kind());
        assertTrue(shown().startsWith("<!doctype html>"));
    }

    @Test
    void whatIsTypedIsSeenAndKeptAtOnce() {
        openHero();
        type("Bonjour <Anna>");
        assertTrue(shown().contains("Bonjour &lt;Anna&gt;"));
        assertFalse(shown().startsWith("<!doctype"), "only what changed is shown anew");
        assertEquals(site(), room.studio.findSite().orElseThrow());
    }

    @Test
    void lettersTypedWithoutAPauseAreUndoneTogether() {
        openHero();
        Site before = site();
        for (String text : List.of("B", "Bo", "Bon")) {
            type(text);
            room.clock.advance(Duration.ofMillis(300));
        }
        room.clock.advance(Duration.ofSeconds(5));
        Site first = site();
        type("Bonj");
        undo.undo();
        assertEquals(first, site());
        undo.undo();
        assertEquals(before, site());
        assertEquals(before, room.studio.findSite().orElseThrow());
        undo.redo();
        assertEquals(first, site());
        type("Autre");
        assertTrue(undo.nextRedo().isEmpty());
        undo.undo();
        assertEquals(first, site(), "what is typed after a redo is a step of its own");
    }

    @Test
    void aThousandEditsCanAllBeUndone() {
        openHero();
        List<Site> steps = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            Site before = site();
            edit(random, i);
            room.clock.advance(Duration.ofSeconds(3));
            if (!before.equals(site())) {
                steps.add(before);
            }
        }
        while (!steps.isEmpty()) {
            assertTrue(undo.undo().isPresent());
            assertEquals(steps.removeLast(), site());
        }
        assertTrue(undo.nextUndo().isEmpty());
        assertEquals(site(), room.studio.findSite().orElseThrow());
    }

    private void edit(Random random, int i) {
        List<Page> pages = site().pages();
        model.openPage(pages.get(random.nextInt(pages.size())).id());
        List<Block> blocks = model.currentPage().orElseThrow().blocks();
        if (!blocks.isEmpty()) {
            model.selectBlock(blocks.get(random.nextInt(blocks.size())).id());
        }
        switch (random.nextInt(9)) {
            case 0 -> model.addBlock("a", BlockKind.values()[random.nextInt(BlockKind.values().length)]);
            case 1 -> model.removeBlock("r");
            case 2 -> model.moveBlock("m", random.nextInt(7) - 3);
            case 3 -> model.duplicateBlock("d");
            case 4 -> model.useTheme("t", Themes.list().get(random.nextInt(6)).id());
            case 5 -> model.addPage("p", LocalText.same("Page " + i));
            case 6 -> model.removePage("x");
            case 7 -> model.movePage("y", random.nextInt(5) - 2);
            default -> model.editPage("e", "", page -> page.withTitle(LocalText.same("T" + i)));
        }
    }

    @Test
    void everyKindOfBlockHasAFormAndAPlaceOnThePage() {
        openHero();
        for (BlockKind kind : BlockKind.values()) {
            model.addBlock("add", kind);
            Block added = model.currentBlock().orElseThrow();
            assertEquals(kind.key(), BlockKind.keyOf(added));
            assertTrue(shown().contains(added.id()), kind.name());
            for (FieldSpec spec : BlockForms.of(added)) {
                if (spec instanceof FieldSpec.Words words) {
                    Block typed = words.write().apply(added, LocalText.same("§"));
                    assertEquals(LocalText.same("§"), words.read().apply(typed), spec.key());
                }
                if (spec instanceof FieldSpec.Items items) {
                    int count = items.count().apply(added);
                    Block more = items.edit().apply(added, new FieldSpec.ItemEdit(FieldSpec.ItemEdit.Kind.ADD, 0, 0));
                    assertEquals(count + 1, items.count().apply(more));
                }
            }
        }
    }

    @Test
    void theHomePageStays() {
        openHero();
        model.removePage("x");
        assertTrue(site().findKind(PageKind.HOME).isPresent());
        assertTrue(undo.nextUndo().isEmpty());
    }

    @Test
    void anEarlierStateComesBackAndCanBeUndone() {
        openHero();
        Page before = model.currentPage().orElseThrow();
        type("Neuf");
        model.listRevisions(revisions -> model.restore("Restore", revisions.getFirst()));
        assertEquals(before, model.currentPage().orElseThrow());
        undo.undo();
        assertFalse(before.equals(model.currentPage().orElseThrow()));
    }
}
