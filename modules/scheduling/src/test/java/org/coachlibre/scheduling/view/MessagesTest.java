package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/coachlibre/scheduling/view");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_fr.properties"));
    }

    @Test
    void every_key_is_used() throws IOException {
        String sources = sources();
        List<String> unused = keys("messages.properties").stream()
                .filter(key -> !sources.contains("\"" + key + "\""))
                .toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void no_text_holds_a_straight_apostrophe() throws IOException {
        for (String name : List.of("messages.properties", "messages_fr.properties")) {
            assertFalse(Files.readString(BUNDLES.resolve(name)).contains("'"), name);
        }
    }

    private static TreeSet<String> keys(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList())) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
