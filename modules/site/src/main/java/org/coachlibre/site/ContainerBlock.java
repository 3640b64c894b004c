package org.coachlibre.site;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A block that holds others, in one list or in several side by side. */
public sealed interface ContainerBlock extends Block permits SectionBlock, ColumnsBlock {
    /** How deep containers stand in one another at most: what is deeper is too narrow to read on any screen. */
    int DEEPEST = 4;

    /** The lists of blocks inside, in reading order; never empty, though each list may be. */
    List<List<Block>> slots();

    /** The same container around other blocks; as many lists as {@link #slots()} gave. */
    ContainerBlock withSlots(List<List<Block>> other);

    @Override
    ContainerBlock withId(String id);

    /** The same container with each of its lists changed. */
    default ContainerBlock mapSlots(UnaryOperator<List<Block>> change) {
        return withSlots(slots().stream().map(change).toList());
    }

    @Override
    default Block copy(Supplier<String> ids) {
        return withId(ids.get())
                .mapSlots(slot -> slot.stream().map(block -> block.copy(ids)).toList());
    }
}
