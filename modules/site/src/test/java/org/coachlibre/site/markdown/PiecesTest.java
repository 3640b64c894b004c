package org.coachlibre.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts, one by one. */
class PiecesTest {

    @ParameterizedTest
    @CsvSource({
        "plain-name,plain-name",
        "Mon Été à l'eau,mon-ete-a-leau",
        "Œuvre & Cie,oeuvre-cie",
        "v1.2,v1.2",
        "..,p-5c0",
        "-x-,x",
        "CON,con"
    })
    void names_become_addresses(String name, String segment) {
        assertEquals(segment, Segments.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b/,a/b/",
        "/a/b,a/b/",
        "/a/b.html,a/b.html",
        "/a/index.html,a/",
        "../../x/,x/",
        "https://x.example/y/?q#z,y/",
        "/,''"
    })
    void written_addresses_are_kept(String written, String kept) {
        assertEquals(kept, Segments.written(written));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02,'Tue, 02 Jan 2024 00:00:00 +0000',2024-01-02T00:00:00Z",
        "2024-01-02 08:30,'Tue, 02 Jan 2024 08:30:00 +0000',2024-01-02T08:30:00Z",
        "2024-01-02T08:30:05.123+01:00,'Tue, 02 Jan 2024 08:30:05 +0100',2024-01-02T08:30:05+01:00",
        "2024-01-02 08:30:05 -0500,'Tue, 02 Jan 2024 08:30:05 -0500',2024-01-02T08:30:05-05:00"
    })
    void dates(String text, String rfc822, String rfc3339) {
        PageDate date = PageDate.parse(text);
        assertEquals(rfc822, date == null ? "" : date.rfc822());
        assertEquals(rfc3339, date == null ? "" : date.rfc3339());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Last Modified", "2024-13-01", "2024-01-02Tx", "20240102", "2024-01-02T25:00"})
    void no_dates(String text) {
        assertNull(PageDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: One\ndate: 2024-01-02\n",
                "title: It's 5 o'clock\ntags: [a, b-c, 'd e']\n",
                "title: \"A: b\"\nempty:\ntags:\n  - x\n  - \"y z\"\n",
                "draft: true\nweight: 12\nname: a#b\n",
                "tags: []\ntitle: x\n",
                "title: été ✓\n"
            })
    void the_fast_reader_of_yaml_agrees_with_the_library(String text) {
        Values fast = SimpleLines.yaml(text);
        Values slow = Values.of((java.util.Map<?, ?>) new org.snakeyaml.engine.v2.api.Load(
                        org.snakeyaml.engine.v2.api.LoadSettings.builder().build())
                .loadFromString(text));
        for (String name : slow.map().keySet()) {
            assertEquals(slow.text(name), fast == null ? "" : fast.text(name), name);
            assertEquals(slow.list(name, ","), fast == null ? null : fast.list(name, ","), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c\n",
                "a: x # note\n",
                "a: [b, [c]]\n",
                "a: |\n  x\n",
                "a: &x y\n",
                "a: 'it''s'\n",
                "a: \"x\\n\"\n",
                "a: x\n  more\n",
                "a: x\na: y\n",
                "- x\n",
                "a: [\"b, c\"]\n",
                "a: null\n",
                "a: ~\n",
                "a:\tx\n",
                "\"a\": x\n"
            })
    void the_fast_reader_of_yaml_leaves_the_rest_alone(String text) {
        assertNull(SimpleLines.yaml(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b = 1\n",
                "[[t]]\n",
                "[a.b]\n",
                "[]\n",
                "[t]\n[t]\n",
                "a = \"\"\"\nx\"\"\"\n",
                "a = 'x' # n\n",
                "a = [1, [2]]\n",
                "a = 1.5\n",
                "a = 1\na = 2\n"
            })
    void the_fast_reader_of_toml_leaves_the_rest_alone(String text) {
        assertNull(SimpleLines.toml(text));
    }

    @Test
    void extensions_and_the_summary(@TempDir Path temporary) throws IOException {
        Folder folder = new Folder(temporary);
        folder.with("all.md", """
                <!-- a note -->
                # All

                Some *words* with `code` and ~~none~~ at https://x.example/y.[^1]

                ## Été: one

                | a | b |
                |---|--:|
                | 1 | 2 |

                - [x] done

                [^1]: The note.
                """).with("b.md", "# B\n\n[to](all.md#ete-one)\n");

        folder.build();

        String page = folder.main("all/index.html");
        for (String part : new String[] {
            "<del>none</del>",
            "<a href=\"https://x.example/y\">",
            "<td align=\"right\">2</td>",
            "type=\"checkbox\"",
            "The note.",
            "<h2 id="
        }) {
            assertEquals(true, page.contains(part), part + " in " + page);
        }
        assertEquals(
                true,
                folder.main("index.html").contains("<p>Some words with code and none at https://x.example/y.</p>"),
                folder.main("index.html"));
    }
}
