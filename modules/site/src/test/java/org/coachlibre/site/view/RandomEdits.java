package org.coachlibre.site.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.theme.Themes;
import org.coachlibre.testkit.MutableClock;

/** Edits as a person makes them, one for each number: typing, putting in, moving, nesting, copying, removing, renaming. */
final class RandomEdits {
    private final SiteViewModel model;
    private final CanvasViewModel canvas;
    private final Arrangement arrangement;
    private final MutableClock clock;
    private final ArticleViewModel articles;

    private long made;

    RandomEdits(SiteViewModel model, CanvasViewModel canvas, Arrangement arrangement, MutableClock clock) {
        this.model = model;
        this.articles = new ArticleViewModel(model);
        this.canvas = canvas;
        this.arrangement = arrangement;
        this.clock = clock;
    }

    void make(int die) {
        made++;
        Random random = new Random(31L * die + made); // equal dice make different edits
        clock.advance(Duration.ofMillis(random.nextInt(3000)));
        if (random.nextInt(4) == 0) {
            List<Page> pages =
                    Objects.requireNonNull(model.siteProperty().get()).pages();
            model.openPage(pages.get(random.nextInt(pages.size())).id());
        }
        List<Block> blocks = model.currentPage().map(Page::allBlocks).orElse(List.of());
        if (!blocks.isEmpty() && random.nextInt(3) > 0) {
            model.selectBlock(any(random, blocks).id());
        }
        edit(random, die, blocks);
    }

    private void edit(Random random, int die, List<Block> blocks) {
        BlockKind kind = BlockKind.values()[random.nextInt(BlockKind.values().length)];
        switch (random.nextInt(20)) {
            case 0 -> model.addBlock("add", kind);
            case 1 -> model.removeBlock("remove");
            case 2 -> model.moveBlock("move", random.nextInt(7) - 3);
            case 3 -> model.duplicateBlock("copy");
            case 4 -> model.moveBlockIn("in");
            case 5 -> model.moveBlockOut("out");
            case 6 -> arrangement.copy();
            case 7 -> arrangement.cut("cut");
            case 8 -> arrangement.paste("paste");
            case 9 -> page(random, die);
            case 10 -> model.editPage("e", "title", page -> page.withTitle(LocalText.same("Page " + die)));
            case 11, 12 -> {
                if (!blocks.isEmpty()) {
                    arrangement.insert("insert", kind, spot(random, blocks));
                }
            }
            case 13, 14 -> {
                if (!blocks.isEmpty()) {
                    arrangement.move("drag", any(random, blocks).id(), spot(random, blocks));
                }
            }
            default -> {
                if (!blocks.isEmpty()) {
                    type(random, die, any(random, blocks));
                }
            }
        }
    }

    private void page(Random random, int die) {
        switch (random.nextInt(8)) {
            case 0 -> model.addPage("add", LocalText.same("New " + die));
            case 1 -> model.removePage("remove");
            case 2 -> model.movePage("move", random.nextInt(5) - 2);
            case 3 ->
                model.useTheme("theme", Themes.list().get(random.nextInt(6)).id());
            case 4 -> model.useLanguages("languages", random.nextBoolean());
            case 5 -> articles.add("article", "Article " + die, LocalText.same("Blog"));
            case 6 -> articles.edit("draft", "", article -> article.withDraft(!article.draft()));
            default -> {
                List<Language> languages = model.languages().getValue();
                model.languageProperty().set(languages.get(random.nextInt(languages.size())));
            }
        }
    }

    private static BlockSpot spot(Random random, List<Block> blocks) {
        String id = any(random, blocks).id();
        return random.nextBoolean()
                ? new BlockSpot.Beside(id, random.nextBoolean())
                : new BlockSpot.Inside(id, random.nextInt(3));
    }

    private void type(Random random, int die, Block block) {
        List<String> paths = new ArrayList<>();
        for (FieldSpec spec : BlockForms.of(block)) {
            String name = spec.key().substring("field.".length());
            paths.add(name);
            if (spec instanceof FieldSpec.Items items) {
                for (FieldSpec inner : items.fields().apply(0)) {
                    paths.add(name + ".0." + inner.key().substring("field.".length()));
                }
            }
        }
        if (!paths.isEmpty()) {
            CanvasViewModel.Caret caret =
                    new CanvasViewModel.Caret(block.id(), paths.get(random.nextInt(paths.size())));
            canvas.enter(caret);
            String words = "<p>w " + die + "</p><ul><li>é</li></ul>";
            for (int i = 1; i <= 1 + random.nextInt(4); i++) {
                canvas.type("type", caret, words.substring(0, i * words.length() / 5), 2, random.nextInt(5) == 0);
            }
        }
    }

    private static Block any(Random random, List<Block> blocks) {
        return blocks.get(random.nextInt(blocks.size()));
    }
}
