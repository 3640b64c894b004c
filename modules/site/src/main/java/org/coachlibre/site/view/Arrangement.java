package org.coachlibre.site.view;

import java.util.function.Supplier;
import org.coachlibre.site.Block;
import org.coachlibre.site.Page;
import org.coachlibre.site.PlaceResult;
import org.jspecify.annotations.Nullable;

/**
 * Puts blocks where somebody points, and cuts, copies and pastes them, also from page to page. What was copied is kept here and not in
 * the system's clipboard: other programs have no use for a block. JavaFX thread only.
 */
final class Arrangement {
    private final SiteViewModel model;
    private final Supplier<String> ids;
    private @Nullable Block copied;

    /** @param ids gives each new block its id */
    Arrangement(SiteViewModel model, Supplier<String> ids) {
        this.model = model;
        this.ids = ids;
    }

    /** Puts in a new block and selects it. */
    PlaceResult insert(String title, BlockKind kind, BlockSpot spot) {
        Block added = kind.create(ids.get());
        return selected(added, model.place(title, page -> put(page, added, spot)));
    }

    /** Moves a block with all that is inside it, and selects it. */
    PlaceResult move(String title, String id, BlockSpot spot) {
        PlaceResult result = model.place(title, page -> switch (spot) {
            case BlockSpot.Beside(String other, boolean below) -> page.moveBeside(id, other, below);
            case BlockSpot.Inside(String container, int slot) -> page.moveInto(id, container, slot, Integer.MAX_VALUE);
        });
        if (result instanceof PlaceResult.Placed) {
            model.selectBlock(id);
        }
        return result;
    }

    /** Remembers the selected block. */
    void copy() {
        model.currentBlock().ifPresent(block -> copied = block);
    }

    /** Remembers the selected block and takes it off the page. */
    void cut(String title) {
        copy();
        if (model.currentBlock().isPresent()) {
            model.removeBlock(title);
        }
    }

    /** Puts a copy of what was copied below the selected block, into the selected list, or at the end of the page. */
    PlaceResult paste(String title) {
        Block original = copied;
        if (original == null) {
            return new PlaceResult.NoSuchPlace();
        }
        Block pasted = original.copy(ids);
        return selected(pasted, model.place(title, page -> pasteInto(page, pasted)));
    }

    private PlaceResult pasteInto(Page page, Block pasted) {
        String selected = model.blockProperty().get();
        if (page.findBlock(selected).isEmpty()) {
            return new PlaceResult.Placed(page.insert(page.blocks().size(), pasted));
        }
        return put(
                page,
                pasted,
                model.slot() < 0 ? new BlockSpot.Beside(selected, true) : new BlockSpot.Inside(selected, model.slot()));
    }

    private static PlaceResult put(Page page, Block block, BlockSpot spot) {
        return switch (spot) {
            case BlockSpot.Beside(String other, boolean below) -> page.insertBeside(other, below, block);
            case BlockSpot.Inside(String container, int slot) ->
                page.insertInto(container, slot, Integer.MAX_VALUE, block);
        };
    }

    private PlaceResult selected(Block block, PlaceResult result) {
        if (result instanceof PlaceResult.Placed) {
            model.selectBlock(block.id());
        }
        return result;
    }
}
