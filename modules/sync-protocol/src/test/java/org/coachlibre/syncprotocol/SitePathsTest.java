package org.coachlibre.syncprotocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "fr/index.html",
                "_coachlibre/shell.fr.html",
                "images/Zoé à l’été.webp",
                "a/b/c/d.txt",
                "conference.html",
                "日本.html"
            })
    void allows(String path) {
        assertEquals(Optional.empty(), SitePaths.fault(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/index.html",
                "a//b",
                "../x",
                "a/../b",
                "./a",
                "a\\b",
                "C:/x",
                "a\u0000b",
                "a\nb",
                "con",
                "CON.txt",
                "a/nul.html",
                "Aux",
                "lpt1.tar.gz",
                "a.",
                "a ",
                " a",
                "a?b",
                "a#b",
                "..%2fa",
                "e\u0301.html",
                "a\u202Eb",
                "\uD800.html"
            })
    void securityCheck34_refuses(String path) {
        assertTrue(SitePaths.fault(path).isPresent());
    }

    @Test
    void refusesAPathThatIsTooLong() {
        assertEquals(Optional.empty(), SitePaths.fault("a".repeat(SitePaths.LONGEST)));
        assertTrue(SitePaths.fault("a".repeat(300)).isPresent());
    }

    @Test
    void y9_refusesCaseClashesAndAFileThatIsAFolder() {
        assertTrue(SitePaths.fault(List.of("a.html", "A.html")).isPresent());
        assertTrue(
                SitePaths.fault(List.of("Strasse", "straße/x.html", "STRASSE")).isPresent());
        assertTrue(SitePaths.fault(List.of("a", "a/b")).isPresent());
        assertTrue(SitePaths.fault(List.of("A", "a/b")).isPresent());
        assertEquals(Optional.empty(), SitePaths.fault(List.of("a.html", "a/b", "ab")));
    }

    @Test
    void rootHashIsOverSortedLines() {
        String one = RootHash.ofContent(new byte[] {1});
        String two = RootHash.ofContent(new byte[] {2});
        assertEquals(
                RootHash.of(Map.of("b", two, "a", one)),
                RootHash.ofContent(
                        ("a\0" + one + "\nb\0" + two + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", RootHash.of(Map.of()));
    }
}
