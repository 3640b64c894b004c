package org.coachlibre.testkit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlValidityTest {
    private static final String GOOD =
            "<!doctype html><html lang=\"en\"><head><title>Good</title></head><body><p>Good</p></body></html>";

    @Test
    void a_valid_page_passes_and_a_broken_one_is_named() {
        String bad = GOOD.replace("<p>Good</p>", "<p id=\"a\">Bad</p><img src=\"a.png\"><p id=\"a\">Twice</p>");
        List<String> faults = HtmlValidity.faults(Map.of("good", GOOD, "bad", bad));
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.stream().allMatch(fault -> fault.startsWith("bad:")), faults::toString);
    }
}
