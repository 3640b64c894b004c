package org.coachlibre.ui;

import java.util.Collection;
import java.util.List;

/**
 * One line of the command palette.
 *
 * @param id stable, so that what was chosen lately comes first
 * @param title translated
 * @param subtitle translated; empty when there is nothing to add
 * @param icon Ikonli name of the Feather family
 * @param action run on the JavaFX thread after the palette closed
 * @param words what else it is found by, translated
 */
public record PaletteItem(
        String id, String title, String subtitle, String icon, Runnable action, Collection<String> words) {
    public PaletteItem {
        words = List.copyOf(words);
    }

    /** A line that is found by its title alone. */
    public PaletteItem(String id, String title, String subtitle, String icon, Runnable action) {
        this(id, title, subtitle, icon, action, List.of());
    }
}
