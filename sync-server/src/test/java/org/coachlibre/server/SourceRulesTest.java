package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen by reading the server's sources: security.md 18, 39, 46, and the texts of its pages. */
class SourceRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/coachlibre/server");

    /** jOOQ's doors for SQL as text; with them a string could become SQL. */
    private static final Pattern PLAIN_SQL = Pattern.compile(
            "\\bresultQuery\\(|\\.execute\\(\"|\\.fetch\\(\"|dsl\\(\\)\\s*\\.(query|fetch|execute)\\(\"|DSL\\.(sql|condition)\\(|createStatement|prepareStatement");

    @Test
    void security18_noSqlIsBuiltFromStrings() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (PLAIN_SQL.matcher(text).find()) {
                found.add(file.toString());
            }
        }
        assertEquals(List.of(), found);
        assertTrue(
                PLAIN_SQL
                        .matcher("tx.dsl().execute(\"delete from x where y = \" + z)")
                        .find(),
                "the rule bites");
    }

    @Test
    void security39_noSecretIsInTheSources() throws IOException {
        Pattern secret =
                Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|password\\s*=\\s*\"[^\"]+\"|cl_[A-Za-z0-9_-]{43}");
        for (Path file : sources()) {
            assertFalse(secret.matcher(Files.readString(file)).find(), file.toString());
        }
    }

    @Test
    void security46_theBuildWritesABillOfMaterials() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        assertTrue(parent.contains("makeAggregateBom"));
        assertTrue(
                parent.matches("(?s).*<artifactId>cyclonedx-maven-plugin</artifactId><inherited>false</inherited>.*"));
    }

    @Test
    void theErrorPagesHaveTheSameTextsInBothLanguagesAndUseThemAll() throws IOException {
        Properties english = bundle("messages.properties");
        Properties french = bundle("messages_fr.properties");
        assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
        String page = Files.readString(SOURCES.resolve("web/ErrorPages.java"));
        for (String key : english.stringPropertyNames()) {
            boolean isStatus = key.matches("error\\.[0-9]{3}\\.(title|text)");
            assertTrue(isStatus ? page.contains(key.substring(6, 9)) : page.contains("\"" + key + "\""), key);
            assertFalse(
                    english.getProperty(key).contains("'")
                            || french.getProperty(key).contains("'"),
                    key);
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = SourceRulesTest.class.getResourceAsStream("/org/coachlibre/server/web/" + name)) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
