package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * One page in all its languages. Blocks are named by their ids wherever they stand: on the page itself or inside others.
 *
 * @param slug the last part of the address per language, such as {@code about}; the home page has none
 * @param title the short name: in the menu and in the window's title
 * @param description one or two sentences for search engines and shared links
 * @param inMenu whether the menu at the top shows it
 * @param article what an article of the blog has besides; null for every other page
 */
public record Page(
        PageId id,
        PageKind kind,
        LocalText slug,
        LocalText title,
        LocalText description,
        boolean inMenu,
        List<Block> blocks,
        @Nullable Article article) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A page that is no article. */
    public Page(
            PageId id,
            PageKind kind,
            LocalText slug,
            LocalText title,
            LocalText description,
            boolean inMenu,
            List<Block> blocks) {
        this(id, kind, slug, title, description, inMenu, blocks, null);
    }

    public Page withSlug(LocalText other) {
        return new Page(id, kind, other, title, description, inMenu, blocks, article);
    }

    public Page withTitle(LocalText other) {
        return new Page(id, kind, slug, other, description, inMenu, blocks, article);
    }

    public Page withDescription(LocalText other) {
        return new Page(id, kind, slug, title, other, inMenu, blocks, article);
    }

    public Page withInMenu(boolean other) {
        return new Page(id, kind, slug, title, description, other, blocks, article);
    }

    public Page withBlocks(List<Block> other) {
        return new Page(id, kind, slug, title, description, inMenu, other, article);
    }

    public Page withArticle(@Nullable Article other) {
        return new Page(id, kind, slug, title, description, inMenu, blocks, other);
    }

    /** Whether visitors find it in {@code language}: an article only in those it was written in, other pages always. */
    public boolean isIn(Language language) {
        return article == null || title.has(language);
    }

    /** Every block of the page, also those inside others, in reading order. */
    public List<Block> allBlocks() {
        return BlockTree.all(blocks).toList();
    }

    public Optional<Block> findBlock(String blockId) {
        return BlockTree.find(blocks, blockId);
    }

    /** The container that directly holds a block; empty when the page itself does. */
    public Optional<ContainerBlock> findParent(String blockId) {
        return BlockTree.parent(blocks, blockId);
    }

    /** This page with one block changed; itself when there is no such block. */
    public Page changeBlock(String blockId, UnaryOperator<Block> change) {
        return withBlocks(BlockTree.change(blocks, blockId, change));
    }

    /** This page with {@code block} put in at {@code index} of the page itself, counted from 0 and held within the page. */
    public Page insert(int index, Block block) {
        return withBlocks(BlockTree.insert(blocks, index, block));
    }

    /** Puts a new block below another, into the same list. */
    public PlaceResult insertAfter(String blockId, Block block) {
        return insertBeside(blockId, true, block);
    }

    /** Puts a new block below another or above it, into the same list. */
    public PlaceResult insertBeside(String blockId, boolean below, Block block) {
        if (findBlock(blockId).isEmpty()) {
            return new PlaceResult.NoSuchPlace();
        }
        if (BlockTree.around(blocks, blockId) + BlockTree.height(block) > ContainerBlock.DEEPEST) {
            return new PlaceResult.TooDeep();
        }
        return new PlaceResult.Placed(withBlocks(BlockTree.changeListOf(
                blocks,
                blockId,
                list -> BlockTree.insert(list, BlockTree.indexOf(list, blockId) + (below ? 1 : 0), block))));
    }

    /**
     * Puts a new block into a container.
     *
     * @param slot which of its lists, counted from 0
     * @param index the place in that list, counted from 0 and held within it
     */
    public PlaceResult insertInto(String containerId, int slot, int index, Block block) {
        if (!(findBlock(containerId).orElse(null) instanceof ContainerBlock container)
                || slot < 0
                || slot >= container.slots().size()) {
            return new PlaceResult.NoSuchPlace();
        }
        if (BlockTree.around(blocks, containerId) + 1 + BlockTree.height(block) > ContainerBlock.DEEPEST) {
            return new PlaceResult.TooDeep();
        }
        List<List<Block>> slots = new ArrayList<>(container.slots());
        slots.set(slot, BlockTree.insert(slots.get(slot), index, block));
        return new PlaceResult.Placed(changeBlock(containerId, found -> container.withSlots(slots)));
    }

    /** This page without a block and what is inside it. */
    public Page remove(String blockId) {
        return withBlocks(BlockTree.remove(blocks, blockId));
    }

    /**
     * This page with a block moved {@code by} places down (up when negative). It stays where it stands, on the page or in its
     * container; from the end of a column it goes into the next.
     */
    public Page move(String blockId, int by) {
        List<Block> moved = blocks;
        for (int i = 0; i < Math.abs(by); i++) {
            moved = BlockTree.step(moved, blockId, by > 0);
        }
        return withBlocks(moved);
    }

    /** Moves a block into a container, with all that is inside it; see {@link #insertInto}. */
    public PlaceResult moveInto(String blockId, String containerId, int slot, int index) {
        Optional<Block> moved = findBlock(blockId);
        return moved.isEmpty()
                ? new PlaceResult.NoSuchPlace()
                : remove(blockId).insertInto(containerId, slot, index, moved.get());
    }

    /** Moves a block, with all that is inside it, beside another that is not inside it; see {@link #insertBeside}. */
    public PlaceResult moveBeside(String blockId, String otherId, boolean below) {
        Optional<Block> moved = findBlock(blockId);
        return moved.isEmpty()
                ? new PlaceResult.NoSuchPlace()
                : remove(blockId).insertBeside(otherId, below, moved.get());
    }

    /** This page with a block put below the container it stands in; itself when the block stands in none. */
    public Page moveOut(String blockId) {
        Optional<ContainerBlock> parent = findParent(blockId);
        Optional<Block> moved = findBlock(blockId);
        if (parent.isEmpty() || moved.isEmpty()) {
            return this;
        }
        String parentId = parent.get().id();
        List<Block> without = BlockTree.remove(blocks, blockId);
        return withBlocks(BlockTree.changeListOf(
                without, parentId, list -> BlockTree.insert(list, BlockTree.indexOf(list, parentId) + 1, moved.get())));
    }
}
