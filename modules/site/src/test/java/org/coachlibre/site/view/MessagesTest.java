package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    /** Keys that are put together from one of these and a name. */
    private static final List<String> COMPOSED = List.of(
            "block.",
            "change.",
            "field.",
            "finding.",
            "language.",
            "offer.",
            "picture.drawing.",
            "remark.",
            "theme.",
            "tone.",
            "legal.fact.");

    private static Set<String> keys(String name, Locale locale) {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(ResourceBundle.getBundle(name, locale, exactly).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "render", "markdown", "check"})
    void bothLanguagesHaveTheSameKeysAndEachIsUsed(String room) throws IOException {
        String bundle = "org.coachlibre.site." + room + ".messages";
        Set<String> english = keys(bundle, Locale.ROOT);
        assertEquals(english, keys(bundle, Locale.FRENCH));
        String sources = sources(Path.of("src/main/java/org/coachlibre/site/" + room));
        for (String key : english) {
            boolean isComposed =
                    COMPOSED.stream().anyMatch(start -> key.startsWith(start) && sources.contains("\"" + start))
                            || key.matches("(field|form)\\..*");
            assertTrue(isComposed || sources.contains("\"" + key + "\""), key);
        }
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
