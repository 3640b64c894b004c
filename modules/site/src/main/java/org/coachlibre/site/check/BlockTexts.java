package org.coachlibre.site.check;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.coachlibre.site.Block;

/** Walks what a block is made of: every record in it, but not the blocks it holds, which are walked for themselves. */
final class BlockTexts {
    private BlockTexts() {}

    /** Every value of {@code type} in {@code block}, in the order of its fields. */
    static <T> void each(Block block, Class<T> type, Consumer<T> found) {
        parts((Record) block, part -> walk(part, type, found));
    }

    private static <T> void walk(Object value, Class<T> type, Consumer<T> found) {
        if (value instanceof Block) {
            return;
        }
        if (type.isInstance(value)) {
            found.accept(type.cast(value));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> walk(one, type, found));
        } else if (value instanceof Map<?, ?> many) {
            many.values().forEach(one -> walk(one, type, found));
        } else if (value instanceof Record whole) {
            parts(whole, part -> walk(part, type, found));
        }
    }

    private static void parts(Record whole, Consumer<Object> each) {
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(whole);
                if (part != null) {
                    each.accept(part);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record of the site cannot be read: " + component, e);
            }
        }
    }
}
