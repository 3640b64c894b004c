package org.coachlibre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.coachlibre.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What blocks make of what is typed into them. */
class BlockTextsTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=12s, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "https://www.youtube.com/watch?list=PL1&v=aqz-KE-bpKQ, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "https://youtu.be/aqz-KE-bpKQ?si=abc, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "youtu.be/aqz-KE-bpKQ, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "https://m.youtube.com/shorts/aqz-KE-bpKQ, https://www.youtube.com/watch?v=aqz-KE-bpKQ, YouTube",
        "https://vimeo.com/76979871, https://vimeo.com/76979871, Vimeo",
        "https://vimeo.com/76979871/0a1b2c3d4e?share=copy, https://vimeo.com/76979871/0a1b2c3d4e, Vimeo",
        "https://player.vimeo.com/video/76979871?h=1, https://vimeo.com/76979871, Vimeo",
        "https://tube.example.org/w/abc, https://tube.example.org/w/abc, tube.example.org",
    })
    void aFilmHasOneAddress(String typed, String url, String service) {
        assertEquals(new VideoAddress(url, service), VideoAddress.of(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "mailto:anna@example.org", "book", "https://", "a b"})
    void whatIsNoAddressIsNoFilm(String typed) {
        assertTrue(VideoAddress.of(typed).isEmpty(), typed);
    }

    private static List<List<String>> rows(String cells) {
        return new TableBlock("t", Tone.PLAIN, LocalText.EMPTY, LocalText.EMPTY, LocalText.same(cells), true)
                .rows(Language.FRENCH);
    }

    @Test
    void rowsAreReadFromLines() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "")), rows("a | b\n\n c\n | \n"));
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), rows("a\tb\r\n1\t2"));
        assertEquals(List.of(List.of("a|b", "c\\d")), rows("a\\|b|c\\d"));
        assertEquals(List.of(), rows(""));
    }
}
