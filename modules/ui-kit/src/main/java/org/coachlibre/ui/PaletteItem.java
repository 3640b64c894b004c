package org.coachlibre.ui;

/**
 * One line of the command palette.
 *
 * @param id stable, so that what was chosen lately comes first
 * @param title translated
 * @param subtitle translated; empty when there is nothing to add
 * @param icon Ikonli name of the Feather family
 * @param action run on the JavaFX thread after the palette closed
 */
public record PaletteItem(String id, String title, String subtitle, String icon, Runnable action) {}
