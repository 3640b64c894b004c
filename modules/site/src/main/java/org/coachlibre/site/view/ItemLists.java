package org.coachlibre.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Edits of the lists inside blocks. */
final class ItemLists {
    private ItemLists() {}

    static <T> List<T> edit(List<T> items, FieldSpec.ItemEdit edit, T fresh) {
        List<T> changed = new ArrayList<>(items);
        switch (edit.kind()) {
            case ADD -> changed.add(fresh);
            case REMOVE -> changed.remove(edit.index());
            case MOVE -> {
                T moved = changed.remove(edit.index());
                changed.add(Math.clamp((long) edit.index() + edit.by(), 0, changed.size()), moved);
            }
        }
        return changed;
    }

    static <T> T at(List<T> items, int index, T missing) {
        return index < items.size() ? items.get(index) : missing;
    }

    static <T> List<T> change(List<T> items, int index, Function<T, T> change) {
        List<T> changed = new ArrayList<>(items);
        if (index < changed.size()) {
            changed.set(index, change.apply(changed.get(index)));
        }
        return changed;
    }
}
