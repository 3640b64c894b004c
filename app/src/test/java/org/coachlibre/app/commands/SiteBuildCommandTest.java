package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SiteBuildCommandTest {
    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void pages() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages/one.md"), "# One\n\n[gone](gone.md)\n");
    }

    private Run run(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new SiteBuildCommand(practice -> {
            throw new AssertionError("No practice is asked for");
        }));
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = command.execute(arguments.replace("@", folder.toString()).split(" "));
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void builds_markdown_and_tells_in_json() throws IOException {
        Run run = run(
                "--markdown @/pages --out @/site --json --base-url https://claire.example/notes --title Claire --language fr");

        assertEquals(0, run.exit(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("built", json.get("result").asText());
        assertEquals(1, json.get("pages").asInt());
        assertEquals("BROKEN_LINK", json.get("findings").get(0).get("kind").asText());
        assertTrue(run.err().contains("one.md"), run.err());
        String page = Files.readString(folder.resolve("site/one/index.html"));
        assertTrue(page.contains("<html lang=\"fr\">"));
        assertTrue(page.contains("https://claire.example/notes/one/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void what_was_taken_out_is_counted_and_leaves_no_trace(String language) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Files.writeString(
                    folder.resolve("pages/one.md"),
                    "# One\n\nHello <script>alert(1)</script> you ![a cat](javascript:alert(2)) there\n");
            Run one = run("--markdown @/pages --out @/site");
            assertEquals(0, one.exit(), one.err());
            Files.writeString(folder.resolve("pages/two.md"), "# Two\n\nA ![dog](javascript:alert(2)) barks\n");
            Run two = run("--markdown @/pages --out @/site");
            assertEquals(0, two.exit(), two.err());
            assertEquals(2, two.out().lines().count(), two.out());
        } finally {
            Locale.setDefault(before);
        }
        String first = Files.readString(folder.resolve("site/one/index.html"));
        String second = Files.readString(folder.resolve("site/two/index.html"));
        String home = Files.readString(folder.resolve("site/index.html"));
        for (String page : List.of(first, second, home)) {
            assertFalse(page.contains("alert"), page);
            assertFalse(page.contains("<img"), page);
        }
        assertTrue(home.contains("Hello  you a cat there") || home.contains("Hello you a cat there"), home);
        assertTrue(second.contains("A dog barks"), second);
    }

    @Test
    void a_broken_page_ends_with_one_and_the_rest_is_there() throws IOException {
        Files.writeString(folder.resolve("pages/bad.md"), "---\na: [\n---\n");

        Run run = run("--markdown @/pages --out @/site");

        assertEquals(1, run.exit());
        assertTrue(run.err().contains("bad.md, "), run.err());
        assertTrue(Files.exists(folder.resolve("site/one/index.html")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out @/site",
                "--out @/site --markdown @/pages --practice @/practice",
                "--out @/site --practice @/practice --theme sage",
                "--out @/site --markdown @/pages --theme none",
                "--out @/site --markdown @/pages --language de",
                "--out @/site --markdown @/pages --base-url nowhere",
                "--out @/pages/site --markdown @/pages",
                "--out @/site --markdown @/missing"
            })
    void wrong_usage_changes_nothing(String arguments) {
        Run run = run(arguments);

        assertEquals(2, run.exit(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(!Files.exists(folder.resolve("site")) && !Files.exists(folder.resolve("pages/site")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site build --out @/site --help",
                "site build --markdown @/pages --out @/site --practice @/x",
                "site build --markdown @/pages --out @/site --out @/site2",
                "site build --markdown @/pages --json --out",
                "site build --markdown --out @/site --json",
                "site build --markdown=@/pages --out= --json --x",
                "site --markdown @/pages --out @/site build"
            })
    void the_shortcut_leaves_what_is_not_plain_to_the_command_line(String arguments) throws IOException {
        assertTrue(MarkdownShortcut.run(
                        List.of(arguments.replace("@", folder.toString()).split(" ")))
                .isEmpty());
        assertTrue(!Files.exists(folder.resolve("site")));
    }

    @Test
    void the_shortcut_builds() throws IOException {
        assertEquals(
                OptionalInt.of(0),
                MarkdownShortcut.run(List.of(
                        "site",
                        "build",
                        "--markdown=" + folder.resolve("pages"),
                        "--out",
                        folder.resolve("site").toString())));
        assertTrue(Files.exists(folder.resolve("site/one/index.html")));
    }
}
