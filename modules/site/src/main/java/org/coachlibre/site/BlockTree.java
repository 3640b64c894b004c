package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Blocks in blocks, found by their ids, which are unique within the site. */
final class BlockTree {
    private BlockTree() {}

    /** Each block, then what is inside it: the order in which a page is read. */
    static Stream<Block> all(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof ContainerBlock container
                        ? Stream.concat(
                                Stream.of(block), container.slots().stream().flatMap(BlockTree::all))
                        : Stream.of(block));
    }

    static Optional<Block> find(List<Block> blocks, String id) {
        return all(blocks).filter(block -> block.id().equals(id)).findFirst();
    }

    static boolean isDirectlyIn(List<Block> blocks, String id) {
        return indexOf(blocks, id) >= 0;
    }

    static int indexOf(List<Block> blocks, String id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The container that directly holds the block; empty for a block of the page itself. */
    static Optional<ContainerBlock> parent(List<Block> blocks, String id) {
        return all(blocks)
                .flatMap(block -> block instanceof ContainerBlock container ? Stream.of(container) : Stream.empty())
                .filter(container -> container.slots().stream().anyMatch(slot -> isDirectlyIn(slot, id)))
                .findFirst();
    }

    /** How many containers stand around the block; 0 for a block of the page itself. */
    static int around(List<Block> blocks, String id) {
        int count = 0;
        Optional<ContainerBlock> parent = parent(blocks, id);
        while (parent.isPresent()) {
            count++;
            parent = parent(blocks, parent.get().id());
        }
        return count;
    }

    /** How many containers stand in one another here, the block itself counted. */
    static int height(Block block) {
        return block instanceof ContainerBlock container
                ? 1
                        + container.slots().stream()
                                .flatMap(List::stream)
                                .mapToInt(BlockTree::height)
                                .max()
                                .orElse(0)
                : 0;
    }

    static List<Block> change(List<Block> blocks, String id, UnaryOperator<Block> change) {
        return everyList(blocks, list -> {
            int index = indexOf(list, id);
            if (index < 0) {
                return list;
            }
            List<Block> changed = new ArrayList<>(list);
            changed.set(index, change.apply(list.get(index)));
            return changed;
        });
    }

    /** Changes the list that directly holds the block. */
    static List<Block> changeListOf(List<Block> blocks, String id, Function<List<Block>, List<Block>> change) {
        return everyList(blocks, list -> isDirectlyIn(list, id) ? change.apply(list) : list);
    }

    static List<Block> insert(List<Block> blocks, int index, Block block) {
        List<Block> changed = new ArrayList<>(blocks);
        changed.add(Math.clamp(index, 0, changed.size()), block);
        return changed;
    }

    static List<Block> remove(List<Block> blocks, String id) {
        return everyList(
                blocks,
                list -> list.stream().filter(block -> !block.id().equals(id)).toList());
    }

    /** Changes this list, then the lists inside what it holds by then. */
    private static List<Block> everyList(List<Block> blocks, UnaryOperator<List<Block>> change) {
        return change.apply(blocks).stream()
                .map(block -> block instanceof ContainerBlock container
                        ? container.mapSlots(slot -> everyList(slot, change))
                        : block)
                .toList();
    }

    /** Moves a block one place: within its list, or at the end of that into the neighbouring column. */
    static List<Block> step(List<Block> blocks, String id, boolean down) {
        Optional<ContainerBlock> parent = parent(blocks, id);
        if (parent.isEmpty()) {
            return stepWithin(blocks, id, down);
        }
        List<List<Block>> slots = new ArrayList<>(parent.get().slots());
        int slot = 0;
        while (!isDirectlyIn(slots.get(slot), id)) {
            slot++;
        }
        List<Block> own = slots.get(slot);
        int index = indexOf(own, id);
        int beside = slot + (down ? 1 : -1);
        boolean isAtEnd = down ? index == own.size() - 1 : index == 0;
        if (!isAtEnd) {
            slots.set(slot, stepWithin(own, id, down));
        } else if (beside >= 0 && beside < slots.size()) {
            Block moved = own.get(index);
            slots.set(slot, remove(own, id));
            slots.set(
                    beside,
                    insert(slots.get(beside), down ? 0 : slots.get(beside).size(), moved));
        }
        return change(blocks, parent.get().id(), block -> ((ContainerBlock) block).withSlots(slots));
    }

    private static List<Block> stepWithin(List<Block> blocks, String id, boolean down) {
        int index = indexOf(blocks, id);
        if (index < 0) {
            return blocks;
        }
        List<Block> changed = new ArrayList<>(blocks);
        Block moved = changed.remove(index);
        changed.add(Math.clamp(index + (down ? 1 : -1), 0, changed.size()), moved);
        return changed;
    }
}
