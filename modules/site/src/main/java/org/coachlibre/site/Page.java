package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One page in all its languages.
 *
 * @param slug the last part of the address per language, such as {@code about}; the home page has none
 * @param title the short name: in the menu and in the window's title
 * @param description one or two sentences for search engines and shared links
 * @param inMenu whether the menu at the top shows it
 */
public record Page(
        PageId id,
        PageKind kind,
        LocalText slug,
        LocalText title,
        LocalText description,
        boolean inMenu,
        List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    public Page withSlug(LocalText other) {
        return new Page(id, kind, other, title, description, inMenu, blocks);
    }

    public Page withTitle(LocalText other) {
        return new Page(id, kind, slug, other, description, inMenu, blocks);
    }

    public Page withDescription(LocalText other) {
        return new Page(id, kind, slug, title, other, inMenu, blocks);
    }

    public Page withInMenu(boolean other) {
        return new Page(id, kind, slug, title, description, other, blocks);
    }

    public Page withBlocks(List<Block> other) {
        return new Page(id, kind, slug, title, description, inMenu, other);
    }

    public Optional<Block> findBlock(String blockId) {
        return blocks.stream().filter(block -> block.id().equals(blockId)).findFirst();
    }

    /** This page with one block changed; itself when there is no such block. */
    public Page changeBlock(String blockId, UnaryOperator<Block> change) {
        return withBlocks(blocks.stream()
                .map(block -> block.id().equals(blockId) ? change.apply(block) : block)
                .toList());
    }

    /** This page with {@code block} put in at {@code index}, counted from 0 and held within the page. */
    public Page insert(int index, Block block) {
        List<Block> changed = new ArrayList<>(blocks);
        changed.add(Math.clamp(index, 0, changed.size()), block);
        return withBlocks(changed);
    }

    public Page remove(String blockId) {
        return withBlocks(
                blocks.stream().filter(block -> !block.id().equals(blockId)).toList());
    }

    /** This page with a block moved {@code by} places down (up when negative), held within the page. */
    public Page move(String blockId, int by) {
        Optional<Block> moved = findBlock(blockId);
        if (moved.isEmpty()) {
            return this;
        }
        int index = blocks.indexOf(moved.get());
        return remove(blockId).insert(Math.clamp((long) index + by, 0, blocks.size() - 1), moved.get());
    }
}
