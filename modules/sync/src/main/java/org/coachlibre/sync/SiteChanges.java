package org.coachlibre.sync;

import java.util.List;

/** How one set of files differs from another; paths sorted. */
public record SiteChanges(List<String> added, List<String> changed, List<String> removed) {
    public SiteChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public int count() {
        return added.size() + changed.size() + removed.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
