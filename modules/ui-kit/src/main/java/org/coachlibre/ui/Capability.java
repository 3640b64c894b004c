package org.coachlibre.ui;

import java.util.List;
import java.util.Optional;

/** The window half of a room: what the composition root collects into the window. */
public interface Capability {

    default Optional<Place> place() {
        return Optional.empty();
    }

    default List<PaletteSource> paletteSources() {
        return List.of();
    }

    default List<SettingsSection> settingsSections() {
        return List.of();
    }

    default List<TodaySection> todaySections() {
        return List.of();
    }
}
