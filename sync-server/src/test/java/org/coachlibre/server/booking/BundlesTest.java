package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and nothing is said that no page or mail uses. */
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/coachlibre/server/booking");

    /** Keys that are put together while the program runs. */
    private static final List<String> BUILT =
            List.of("fault.", "field.", "manage.news.", "opening.", "place.", "subject.", "title.");

    private static Properties read(String room, String language) throws IOException {
        Properties texts = new Properties();
        String name = "/org/coachlibre/server/booking/" + room + "/messages" + language + ".properties";
        try (InputStream in = BundlesTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "letters"})
    void bothLanguagesHoldTheSameKeysAndEachIsUsed(String room) throws IOException {
        TreeSet<String> english = new TreeSet<>(read(room, "").stringPropertyNames());
        assertEquals(english, new TreeSet<>(read(room, "_fr").stringPropertyNames()));
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        List<String> unused = english.stream()
                .filter(key -> BUILT.stream().noneMatch(key::startsWith))
                .filter(key -> sources.indexOf('"' + key + '"') < 0)
                .toList();
        assertEquals(List.of(), unused);
    }
}
