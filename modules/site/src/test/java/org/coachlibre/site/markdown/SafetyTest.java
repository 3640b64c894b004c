package org.coachlibre.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.coachlibre.site.markdown.BuildResult.Built;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input costs a sentence, never the other pages and never somebody's files. */
class SafetyTest {
    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void folder() throws IOException {
        folder = new Folder(temporary);
        folder.with("good.md", "---\ntitle: Good\n---\nFine.\n");
    }

    private static String sentence(Finding finding) {
        return finding.sentence(MarkdownSite.messages(Locale.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: ok\nbad: [1, 2\n---\nx\n",
                "---\ntitle: ok\nbad: \"x\n---\nx\n",
                "+++\ntitle = 'ok'\nbad = = 3\n+++\nx\n",
                "{\n\"title\": \"ok\",\n\"bad\": }\nx\n",
                "---\ntitle: ok\n\nnever closed\n",
                "---\na: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n---\n"
            })
    void bad_front_matter_costs_one_page(String text) throws IOException {
        folder.with("bad.md", text);

        Built built = folder.build();

        assertEquals(List.of(Finding.Kind.FRONT_MATTER), Folder.kinds(built));
        assertFalse(built.isComplete());
        assertTrue(
                sentence(built.findings().getFirst()).startsWith("bad.md, ligne "),
                built.findings().toString());
        assertTrue(folder.has("good/index.html"));
        assertFalse(folder.has("bad"));
    }

    @Test
    void scripts_are_taken_out_and_counted() throws IOException {
        folder.with("evil.md", """
                # Evil

                <script>alert(1)</script>
                <p onclick="x()" style="color:red">kept <b>bold</b></p>
                <iframe src="https://spy.example"></iframe>
                <a href="javascript:alert(1)">a</a> <a href="good.md">b</a>
                <svg><a xlink:href="javascript:x()"><script>y</script></a></svg>

                inline <img src=x onerror=alert(1)> </main></body> and <u>under</u>
                """)
                .with(
                        "links.md",
                        "[x](javascript:alert(1)) [y](<java\tscript:alert(1)>) [z](data:text/html,x) ![i](vbscript:x) <javascript:x> [ok](mailto:a@b.c)\n");

        Built built = folder.build();

        String page = folder.main("evil/index.html");
        for (String bad :
                new String[] {"<script", "onclick", "onerror", "style=", "iframe", "javascript:", "svg", "</body"}) {
            assertFalse(page.contains(bad), bad + " in " + page);
        }
        assertTrue(page.contains("<p>kept <b>bold</b></p>"), page);
        assertTrue(page.contains("<a href=\"../good/\">b</a>"), page);
        assertTrue(page.contains("<u>under</u>"), page);
        String links = folder.main("links/index.html");
        assertFalse(links.matches("(?s).*(href|src)=\"[^\"]*script:.*"), links);
        assertFalse(links.contains("data:"), links);
        assertTrue(links.contains("mailto:a@b.c"), links);
        assertTrue(built.removedMarkup() >= 10, "" + built.removedMarkup());
    }

    @Test
    void titles_and_tags_are_escaped() throws IOException {
        folder.with("x.md", "---\ntitle: '<script>\"&'\ntags: ['<b>']\ndescription: '\"><img src=x>'\n---\n`<i>`\n");

        folder.build();

        String page = folder.page("x/index.html");
        assertTrue(page.contains("<title>&lt;script&gt;&quot;&amp; &ndash; Claire</title>"), page);
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("<b>"));
        assertTrue(folder.page("feed.xml").contains("<title>&lt;script&gt;&quot;&amp;</title>"));
    }

    @Test
    void nothing_is_asked_of_other_servers() throws IOException {
        folder.with("p.md", "![Hill](https://spy.example/h.png) [![B](//spy.example/b.png)](https://x.example)\n")
                .with("q.md", "<img src=\"https://spy.example/h.png\" alt=\"Hill\">\n");

        Built built = folder.build();

        assertEquals(
                3,
                Folder.kinds(built).stream()
                        .filter(Finding.Kind.REMOTE_PICTURE::equals)
                        .count());
        for (Map.Entry<String, String> file : folder.files().entrySet()) {
            assertFalse(file.getValue().matches("(?s).*(src=|@import|url\\()\"?(https?:)?//.*"), file.getKey());
        }
        assertTrue(folder.main("p/index.html").contains("<a href=\"https://spy.example/h.png\">Hill</a>"));
    }

    @Test
    void what_is_no_page_is_told() throws IOException {
        Files.write(folder.source.resolve("latin.md"), "# Été".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.source.resolve("nul.md"), new byte[] {65, 0, 66});
        try (var large = Files.newByteChannel(
                folder.source.resolve("large.md"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            large.position(50 << 20);
            large.write(java.nio.ByteBuffer.wrap(new byte[] {65}));
        }
        folder.with("a/same.md", "---\nslug: one\n---\n").with("a/other.md", "---\nslug: one\n---\n");

        Built built = folder.build();

        assertEquals(
                List.of(Finding.Kind.DUPLICATE, Finding.Kind.TOO_LARGE, Finding.Kind.NOT_TEXT, Finding.Kind.NOT_TEXT),
                Folder.kinds(built));
        assertTrue(sentence(built.findings().getFirst()).contains("/a/one/ (a/other.md)"));
        assertFalse(built.isComplete());
        assertTrue(folder.has("good/index.html"));
    }

    @Test
    void deep_nesting_is_bounded() throws IOException {
        folder.with("quote.md", ">".repeat(20_000) + " x\n")
                .with("list.md", "- ".repeat(5_000) + "x\n")
                .with("stars.md", "*a **b ".repeat(5_000) + "\n")
                .with("links.md", "[".repeat(20_000) + "x\n")
                .with("html.md", "<div>\n".repeat(3_000) + "x\n")
                .with("yaml.md", "---\na: " + "[".repeat(5_000) + "\n---\nx\n");

        Built built = folder.build();

        assertTrue(folder.has("quote/index.html"));
        assertTrue(folder.has("html/index.html"));
        assertTrue(Folder.kinds(built).contains(Finding.Kind.FRONT_MATTER));
    }

    @Test
    void links_out_of_the_folder_are_not_followed() throws IOException {
        Path secret = Files.createDirectories(temporary.resolve("secret"));
        Files.writeString(secret.resolve("s.md"), "# Secret\n");
        Files.createSymbolicLink(folder.source.resolve("away"), secret);
        Files.createSymbolicLink(folder.source.resolve("s.md"), secret.resolve("s.md"));
        Files.createSymbolicLink(folder.source.resolve("loop"), folder.source);
        Files.createSymbolicLink(folder.source.resolve("twin.md"), folder.source.resolve("good.md"));

        Built built = folder.build();

        assertEquals(
                List.of(Finding.Kind.LINK_OUTSIDE, Finding.Kind.LINK_OUTSIDE, Finding.Kind.LINK_OUTSIDE),
                Folder.kinds(built));
        assertEquals(2, built.pages());
        assertFalse(folder.files().values().stream().anyMatch(text -> text.contains("Secret")));
    }

    @Test
    void addresses_cannot_leave_the_site() throws IOException {
        folder.with("a.md", "---\nurl: ../../../etc/passwd\naliases: ['/../../x', 'C:\\y']\n---\nx\n")
                .with("b.md", "---\nslug: ../../up\n---\nx\n");

        folder.build();

        assertTrue(folder.has("etc/passwd/index.html"));
        assertTrue(folder.has("x/index.html"));
        try (var beside = Files.list(temporary)) {
            assertEquals(2, beside.count());
        }
    }

    @Test
    void folders_that_may_not_be_written_are_refused() throws IOException {
        Path inside = folder.source.resolve("site");
        BuildRequest request = new BuildRequest(folder.source, inside, "", "", "", null);
        assertEquals(
                Finding.Kind.OUT_INSIDE,
                ((BuildResult.Refused) new MarkdownSite(request, Folder.NOW).build())
                        .why()
                        .kind());
        assertFalse(Files.exists(inside));

        Files.createDirectories(folder.out);
        Files.writeString(folder.out.resolve("mine.txt"), "mine");
        assertEquals(Finding.Kind.OUT_NOT_EMPTY, folder.refusal().kind());
        assertEquals("mine", Files.readString(folder.out.resolve("mine.txt")));

        Folder nothing = new Folder(temporary.resolve("empty"));
        assertEquals(Finding.Kind.NO_PAGES, nothing.refusal().kind());
        Files.delete(nothing.source);
        assertEquals(Finding.Kind.NOT_A_FOLDER, nothing.refusal().kind());
        assertFalse(Files.exists(nothing.out));
    }

    @Test
    void only_what_differs_is_written_and_only_ours_is_removed() throws IOException {
        folder.with("a.md", "# A\n").with("pic.png", "png").with("old/b.md", "# B\n");
        folder.build();
        FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.out.resolve("good/index.html"), past);
        Files.setLastModifiedTime(folder.out.resolve("pic.png"), past);
        Files.writeString(folder.out.resolve("mine.txt"), "mine");
        Files.createDirectories(folder.out.resolve("c"));
        Files.writeString(folder.out.resolve("c/index.html"), "mine too");
        Files.delete(folder.source.resolve("old/b.md"));
        folder.with("a.md", "# A\n\nMore.\n").with("c.md", "# C\n");

        Built again = folder.build();

        assertEquals(past, Files.getLastModifiedTime(folder.out.resolve("pic.png")));
        assertTrue(folder.main("a/index.html").contains("More."));
        assertFalse(folder.has("old"));
        assertEquals("mine", Files.readString(folder.out.resolve("mine.txt")));
        assertEquals("mine too", Files.readString(folder.out.resolve("c/index.html")));
        assertEquals(List.of(Finding.Kind.NOT_OURS), Folder.kinds(again));

        Files.setLastModifiedTime(folder.out.resolve("good/index.html"), past);
        assertEquals(0, folder.build().written());
        assertEquals(past, Files.getLastModifiedTime(folder.out.resolve("good/index.html")));
    }

    @Test
    void the_same_folder_gives_the_same_bytes() throws IOException {
        for (int i = 0; i < 40; i++) {
            folder.with(
                    "p/p" + i + ".md",
                    "---\ndate: 2024-01-01\ntags: [été, I" + i % 3 + "]\n---\n# Istanbul " + i
                            + "\n\nı İ [x](p3.md)\n");
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            folder.build();
            Map<String, String> first = folder.files();
            Folder other = new Folder(temporary.resolve("second"));
            Files.delete(other.source);
            Files.move(folder.source, other.source);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            other.build();
            assertEquals(first, other.files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
