package org.coachlibre.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Property(tries = 500)
    void whateverIsTypedIsTextAgain(@ForAll @StringLength(max = 60) String typed) {
        String html = new Html()
                .element("p", typed, "title", typed, "data-x", "y" + typed)
                .toString();
        Element body = Jsoup.parseBodyFragment(html).body();
        assertEquals(1, body.childrenSize());
        assertEquals(0, body.child(0).childrenSize());
        assertEquals(allowed(typed), body.child(0).wholeText());
        assertEquals("y" + allowed(typed), body.child(0).attr("data-x"));
    }

    /** Without what HTML does not allow. */
    private static String allowed(String typed) {
        return typed.codePoints()
                .filter(c -> !((c < ' ' && c != '\n' && c != '\t')
                        || (c >= 0x7f && c <= 0x9f)
                        || (c >= 0xd800 && c <= 0xdfff)
                        || (c >= 0xfdd0 && c <= 0xfdef)
                        || (c & 0xfffe) == 0xfffe))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void whatWasOpenedMustBeClosed() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
    }

    @Test
    void slugsAreShortAndPlain() {
        assertEquals("a-propos", Slugs.of("À propos !"));
        assertEquals("oeuvre-coeur", Slugs.of("Œuvre & cœur"));
        assertEquals("page", Slugs.of("😀"));
        assertEquals(60, Slugs.of("a".repeat(99)).length());
    }
}
