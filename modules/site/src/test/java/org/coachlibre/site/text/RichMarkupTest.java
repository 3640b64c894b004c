package org.coachlibre.site.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.PageId;
import org.coachlibre.site.RichText;
import org.coachlibre.site.RichText.Heading;
import org.coachlibre.site.RichText.Items;
import org.coachlibre.site.RichText.Paragraph;
import org.coachlibre.site.RichText.Part;
import org.coachlibre.site.RichText.Quotation;
import org.coachlibre.site.RichText.Span;
import org.junit.jupiter.api.Test;

class RichMarkupTest {
    @Test
    void readsWhatACoachTypes() {
        RichText text = RichMarkup.parse("""
                # Working together

                I **listen** and *ask*. See [the prices](https://example.org/a).
                Second line.

                - one
                - two

                1. first
                > Said once
                """);
        assertEquals(
                List.of(
                        new Heading(1, List.of(Span.plain("Working together"))),
                        new Paragraph(List.of(
                                Span.plain("I "),
                                new Span("listen", true, false, LinkTarget.NOWHERE),
                                Span.plain(" and "),
                                new Span("ask", false, true, LinkTarget.NOWHERE),
                                Span.plain(". See "),
                                new Span("the prices", false, false, new LinkTarget.Outside("https://example.org/a")),
                                Span.plain(". Second line."))),
                        new Items(false, List.of(List.of(Span.plain("one")), List.of(Span.plain("two")))),
                        new Items(true, List.of(List.of(Span.plain("first")))),
                        new Quotation(List.of(Span.plain("Said once")))),
                text.parts());
    }

    @Test
    void aLinkThatIsNotSafeIsOnlyWords() {
        assertEquals(
                "[click](javascript:alert(1))",
                RichMarkup.parse("[click](javascript:alert(1))").words());
    }

    @Property(tries = 400)
    void printingAndReadingGivesTheSameText(@ForAll("texts") RichText text) {
        assertEquals(text, RichMarkup.parse(RichMarkup.print(text)));
    }

    @Property(tries = 400)
    void everyInputHasAMeaningThatStays(@ForAll("anything") String typed) {
        RichText once = RichMarkup.parse(typed);
        assertNotNull(once);
        assertEquals(once, RichMarkup.parse(RichMarkup.print(once)));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars("ab *[]()\\#->1.\n")
                .ofMaxLength(40)
                .map(typed -> typed.replaceAll("(?m)^(\\s*)(- |\\d+\\. ).*\\n(\\s*\\n)+(?=\\s*(- |\\d+\\. ))", ""));
    }

    @Provide
    Arbitrary<RichText> texts() {
        Arbitrary<LinkTarget> links = Arbitraries.of(
                LinkTarget.NOWHERE,
                LinkTarget.BOOKING,
                new LinkTarget.Booking("a)b\\"),
                new LinkTarget.ToPage(new PageId(new UUID(1, 2))),
                new LinkTarget.Outside("https://example.org/(x)?a=b"),
                new LinkTarget.Outside("mailto:anna@example.org"));
        // Blanks at the ends of a part are not kept: each span begins and ends with a sign.
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aé*[]()\\#->1. 😀")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "x" + text + "y");
        Arbitrary<Span> span = Combinators.combine(
                        words, Arbitraries.of(true, false), Arbitraries.of(true, false), links)
                .as(Span::new);
        Arbitrary<List<Span>> spans = span.list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Part> part = Arbitraries.oneOf(
                spans.map(Paragraph::new),
                Combinators.combine(Arbitraries.of(1, 2), spans).as(Heading::new),
                spans.map(Quotation::new));
        Arbitrary<List<Part>> withLists = Combinators.combine(
                        part, spans.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false), part)
                .as((first, items, numbered, last) -> List.of(first, new Items(numbered, items), last));
        return withLists.map(RichText::new);
    }
}
