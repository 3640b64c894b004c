package org.coachlibre.ui.theme;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * The one colour of a practice, as the window uses it. The ids are those of the site's themes, so that the studio and the
 * pages wear the same colour.
 *
 * @param themeId the site theme's id
 * @param light the colour of links and marks on white
 * @param dark the same on a dark ground
 */
public record Accent(String themeId, Color light, Color dark) {
    private static final List<Accent> ALL = List.of(
            of("slate", "#1d4a7c", "#8fbcf0"),
            of("sage", "#34653f", "#9ad0a0"),
            of("ember", "#b0350b", "#ff9a68"),
            of("dune", "#87452a", "#eeb08a"),
            of("azure", "#0a5f9e", "#7cc4f8"),
            of("plum", "#772d82", "#dda3e6"));

    /** In the order in which they are offered. */
    public static List<Accent> all() {
        return ALL;
    }

    /** The accent of a site theme; the first one's when the id is unknown. */
    public static Accent of(String themeId) {
        return ALL.stream()
                .filter(accent -> accent.themeId.equals(themeId))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    /** The tokens of this accent for {@code .root}. White text on the emphasis has a contrast of at least 4.5. */
    String tokens(boolean isDark) {
        Color emphasis = isDark ? light.interpolate(Color.WHITE, 0.14) : light;
        Color mark = isDark ? dark : light;
        return "-color-accent-fg:" + css(mark, 1) + ";-color-accent-emphasis:" + css(emphasis, 1)
                + ";-color-accent-muted:" + css(mark, isDark ? 0.42 : 0.34)
                + ";-color-accent-subtle:" + css(mark, isDark ? 0.16 : 0.09)
                + ";-cl-accent-hover:" + css(emphasis.interpolate(isDark ? Color.WHITE : Color.BLACK, 0.12), 1) + ";";
    }

    private static Accent of(String themeId, String light, String dark) {
        return new Accent(themeId, Color.web(light), Color.web(dark));
    }

    private static String css(Color color, double opacity) {
        return String.format(
                Locale.ROOT,
                "rgba(%d,%d,%d,%.2f)",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255),
                opacity);
    }
}
