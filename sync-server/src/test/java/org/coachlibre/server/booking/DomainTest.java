package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coachlibre.availability.WrongValue;
import org.coachlibre.server.booking.domain.Cells;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Details.Fault;
import org.coachlibre.server.booking.domain.Details.Field;
import org.coachlibre.server.booking.domain.PlanReader;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.page.Element;
import org.coachlibre.server.booking.page.Markup;
import org.junit.jupiter.api.Test;

class DomainTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-06-16T00:00:00Z");

    private static Set<Long> cells(int start, int length) {
        Instant from = MIDNIGHT.plusSeconds(60L * start);
        return Cells.of(from, from.plusSeconds(60L * length));
    }

    /** Neighbours never meet in a cell; on five-minute starts, those who overlap always do. */
    @Property(tries = 300)
    void cellsSeparateNeighboursAndCatchOverlaps(
            @ForAll @IntRange(min = 0, max = 300) int start,
            @ForAll @IntRange(min = 1, max = 120) int length,
            @ForAll @IntRange(min = 1, max = 120) int other) {
        assertTrue(Collections.disjoint(cells(start, length), cells(start + length, other)));
        int aligned = start / 5 * 5;
        int inside = aligned + (length - 1) / 5 * 5;
        assertFalse(Collections.disjoint(cells(aligned, length), cells(inside, other)));
    }

    @Test
    void addressesThatBreakHeadersAreNone() {
        for (String wrong :
                List.of("a@b", "a b@example.org", "a@exa mple.org", "a@example.org\nBcc: x@y.z", "@e.org")) {
            assertTrue(Details.address(wrong).isEmpty(), wrong);
        }
        assertEquals(
                "anna@xn--bcher-kva.example",
                Details.address("anna@Bücher.example").orElseThrow());
    }

    @Test
    void namesOfAnyScriptAreKeptAndLineBreaksRefused() {
        Details good = new Details("שרה 😀 O’Neil", "a@example.org", "", "").tidied();
        assertTrue(good.faults(false).isEmpty());
        assertEquals("abc", new Details("a\u202Eb\u2066c", "", "", "").tidied().name());
        Details bad = new Details("Anna\r\nBcc: x", "a@example.org", "", "").tidied();
        assertEquals(Fault.NOT_VALID, bad.faults(false).get(Field.NAME));
    }

    @Test
    void markupEscapesEverything() {
        Markup page = Element.el("p").attr("title", "\"><script>").text("<script>alert('x')</script>");
        assertFalse(page.html().contains("<script>"), page.html());
        assertThrows(IllegalArgumentException.class, () -> Element.el("a").attr("href", "javascript:alert(1)"));
        assertThrows(IllegalArgumentException.class, () -> Element.el("a").attr("href", "//evil.example"));
        assertThrows(IllegalArgumentException.class, () -> Element.el("a").attr("onclick", "x"));
    }

    @Test
    void wrongProjectionNamesItsField() {
        WrongValue wrong = assertThrows(
                WrongValue.class,
                () -> PlanReader.read(
                        BookingFixture.projection(List.of(BookingFixture.type("x", "x", "x", "PT0S", 1)), List.of())));
        assertTrue(wrong.getMessage().contains("types.length"), wrong.getMessage());
    }

    @Test
    void tokensAreLongDifferentAndLinksStayTheSame() {
        Tokens tokens = new Tokens(new SecretKeySpec(new byte[32], "HmacSHA256"));
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(tokens.newToken());
        }
        assertEquals(10_000, all.size());
        assertTrue(all.stream().allMatch(token -> token.length() == 43));
        UUID studio = UUID.randomUUID();
        UUID booking = UUID.randomUUID();
        assertEquals(tokens.manageToken(studio, booking), tokens.manageToken(studio, booking));
        assertFalse(tokens.manageToken(studio, booking).equals(tokens.manageToken(UUID.randomUUID(), booking)));
    }
}
