package org.coachlibre.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Two or three lists of blocks side by side; one below the other on a telephone.
 *
 * @param columns two or three: what is missing is empty, and what would stand in a fourth is put below the third
 */
public record ColumnsBlock(String id, Tone tone, List<List<Block>> columns) implements ContainerBlock {
    public static final int FEWEST = 2;
    public static final int MOST = 3;

    public ColumnsBlock {
        columns = fitted(columns, Math.clamp(columns.size(), FEWEST, MOST));
    }

    @Override
    public List<List<Block>> slots() {
        return columns;
    }

    @Override
    public ColumnsBlock withSlots(List<List<Block>> other) {
        return withColumns(other);
    }

    @Override
    public ColumnsBlock onTone(Tone other) {
        return new ColumnsBlock(id, other, columns);
    }

    @Override
    public ColumnsBlock withId(String other) {
        return new ColumnsBlock(other, tone, columns);
    }

    @Override
    public LocalText label() {
        return LocalText.EMPTY;
    }

    public ColumnsBlock withColumns(List<List<Block>> other) {
        return new ColumnsBlock(id, tone, other);
    }

    /** The same blocks in {@code count} columns: those of a column that goes are put below the last one that stays. */
    public ColumnsBlock withCount(int count) {
        return withColumns(fitted(columns, count));
    }

    private static List<List<Block>> fitted(List<List<Block>> columns, int count) {
        List<List<Block>> fitted = new ArrayList<>();
        for (List<Block> column : columns) {
            if (fitted.size() < count) {
                fitted.add(List.copyOf(column));
            } else {
                List<Block> joined = new ArrayList<>(fitted.removeLast());
                joined.addAll(column);
                fitted.add(List.copyOf(joined));
            }
        }
        while (fitted.size() < count) {
            fitted.add(List.of());
        }
        return List.copyOf(fitted);
    }
}
