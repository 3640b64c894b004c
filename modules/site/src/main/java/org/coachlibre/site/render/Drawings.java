package org.coachlibre.site.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program's own drawings: SVG whose colours come from the theme by class names. Read once, then shared. */
public final class Drawings {
    /** In the order the editor offers them. */
    public static final List<String> NAMES =
            List.of("summit", "horizon", "track", "stones", "compass", "circle", "path", "window", "waves", "map");

    private final Map<String, String> markup = new TreeMap<>();

    public Drawings() {
        for (String name : NAMES) {
            try (InputStream in =
                    Drawings.class.getResourceAsStream("/org/coachlibre/site/drawings/" + name + ".svg")) {
                if (in == null) {
                    throw new IllegalStateException("The drawing " + name + " is missing from the program");
                }
                markup.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The drawing as an {@code svg} element that says nothing to a screen reader; empty when there is none of that name. */
    String svg(String name) {
        return markup.getOrDefault(name, "");
    }
}
