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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Block;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.PlaceResult;
import org.coachlibre.site.RichText;
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
        List<Block> blocks = model.currentPage().orElseThrow().allBlocks();
        if (!blocks.isEmpty()) {
            model.selectBlock(blocks.get(random.nextInt(blocks.size())).id());
        }
        switch (random.nextInt(11)) {
            case 0 -> model.addBlock("a", BlockKind.values()[random.nextInt(BlockKind.values().length)]);
            case 1 -> model.removeBlock("r");
            case 2 -> model.moveBlock("m", random.nextInt(7) - 3);
            case 3 -> model.duplicateBlock("d");
            case 4 -> model.useTheme("t", Themes.list().get(random.nextInt(6)).id());
            case 5 -> model.addPage("p", LocalText.same("Page " + i));
            case 6 -> model.removePage("x");
            case 7 -> model.movePage("y", random.nextInt(5) - 2);
            case 8 -> model.moveBlockIn("i");
            case 9 -> model.moveBlockOut("o");
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
            BlockForms.of(added).forEach(spec -> check(spec, added));
        }
    }

    /** What is written through a field is read through it, and the block is still of its type. */
    private static void check(FieldSpec spec, Block block) {
        switch (spec) {
            case FieldSpec.Words words -> check(spec, block, LocalText.same("§"), words.read(), words.write());
            case FieldSpec.Plain plain -> check(spec, block, "§", plain.read(), plain.write());
            case FieldSpec.Rich rich ->
                check(
                        spec,
                        block,
                        LocalRichText.of(RichText.plain("§"), RichText.plain("§")),
                        rich.read(),
                        rich.write());
            case FieldSpec.Picture picture ->
                check(spec, block, PictureUse.drawing("map"), picture.read(), picture.write());
            case FieldSpec.Button button ->
                check(
                        spec,
                        block,
                        new LinkButton(LocalText.same("§"), LinkTarget.BOOKING),
                        button.read(),
                        button.write());
            case FieldSpec.Switch toggle ->
                check(spec, block, !toggle.read().apply(block), toggle.read(), toggle.write());
            case FieldSpec.Offer offer -> check(spec, block, "session", offer.read(), offer.write());
            case FieldSpec.Choice choice ->
                choice.options().forEach(option -> check(spec, block, option, choice.read(), choice.write()));
            case FieldSpec.Items items -> {
                int count = items.count().apply(block);
                Block more = items.edit().apply(block, new FieldSpec.ItemEdit(FieldSpec.ItemEdit.Kind.ADD, 0, 0));
                assertEquals(count + 1, items.count().apply(more));
                items.fields().apply(count).forEach(field -> check(field, more));
                // A field of a thing that was removed meanwhile changes nothing and breaks nothing.
                items.fields().apply(count + 5).forEach(field -> {
                    if (field instanceof FieldSpec.Words words) {
                        assertEquals(LocalText.EMPTY, words.read().apply(more));
                        assertEquals(more, words.write().apply(more, LocalText.same("§")));
                    }
                });
            }
        }
    }

    private static <V> void check(
            FieldSpec spec, Block block, V value, Function<Block, V> read, BiFunction<Block, V, Block> write) {
        Block changed = write.apply(block, value);
        assertEquals(block.getClass(), changed.getClass(), spec.key());
        assertEquals(value, read.apply(changed), spec.key());
    }

    @Test
    void aNewBlockGoesIntoTheSectionOrColumnThatIsSelected() {
        openHero();
        model.addBlock("add", BlockKind.COLUMNS);
        String columns = model.blockProperty().get();
        model.addBlock("add", BlockKind.TEXT);
        model.selectBlock(columns);
        model.addBlock("add", BlockKind.QUOTE);
        model.selectSlot(columns, 0);
        model.addBlock("add", BlockKind.DIVIDER);
        ColumnsBlock filled = (ColumnsBlock)
                model.currentPage().orElseThrow().findBlock(columns).orElseThrow();
        assertEquals(
                List.of(List.of("TextBlock", "DividerBlock"), List.of("QuoteBlock")),
                filled.columns().stream()
                        .map(column -> column.stream()
                                .map(block -> block.getClass().getSimpleName())
                                .toList())
                        .toList());
        model.selectBlock(filled.columns().getFirst().getFirst().id());
        model.duplicateBlock("copy");
        assertEquals(
                3,
                ((ColumnsBlock) model.currentPage()
                                .orElseThrow()
                                .findBlock(columns)
                                .orElseThrow())
                        .columns()
                        .getFirst()
                        .size());
    }

    @Test
    void blocksGoInAndOutAndWhatIsTooDeepIsToldAndNotDone() {
        openHero();
        String hero = model.blockProperty().get();
        model.addBlock("add", BlockKind.SECTION);
        String outer = model.blockProperty().get();
        model.selectBlock(hero);
        model.moveBlockIn("in");
        assertEquals(
                outer,
                model.currentPage().orElseThrow().findParent(hero).orElseThrow().id());
        model.moveBlockOut("out");
        assertTrue(model.currentPage().orElseThrow().findParent(hero).isEmpty());
        model.selectBlock(outer);
        for (int i = 2; i <= ContainerBlock.DEEPEST; i++) {
            assertTrue(model.addBlock("add", BlockKind.SECTION) instanceof PlaceResult.Placed);
        }
        Site before = site();
        assertEquals(new PlaceResult.TooDeep(), model.addBlock("add", BlockKind.COLUMNS));
        assertEquals(before, site());
    }

    @Test
    void aCopyOfASectionSharesNoIds() {
        openHero();
        model.addBlock("add", BlockKind.SECTION);
        String section = model.blockProperty().get();
        model.addBlock("add", BlockKind.TEXT);
        model.selectBlock(section);
        model.duplicateBlock("copy");
        List<String> ids = model.currentPage().orElseThrow().allBlocks().stream()
                .map(Block::id)
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
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
