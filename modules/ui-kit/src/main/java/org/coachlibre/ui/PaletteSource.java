package org.coachlibre.ui;

import java.util.List;

/** What a room offers to the command palette. */
@FunctionalInterface
public interface PaletteSource {

    /**
     * At most {@code limit} items that fit {@code query}, best first. Called on a background thread, possibly by several
     * at once; an empty query asks for the usual things.
     */
    List<PaletteItem> search(String query, int limit);
}
