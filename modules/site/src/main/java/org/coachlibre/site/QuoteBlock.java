package org.coachlibre.site;

/** Words of a client or of the coach. */
public record QuoteBlock(String id, Tone tone, LocalText quote, LocalText author, LocalText role) implements Block {

    @Override
    public QuoteBlock onTone(Tone other) {
        return new QuoteBlock(id, other, quote, author, role);
    }

    @Override
    public QuoteBlock withId(String other) {
        return new QuoteBlock(other, tone, quote, author, role);
    }

    @Override
    public LocalText label() {
        return quote;
    }

    public QuoteBlock withQuote(LocalText other) {
        return new QuoteBlock(id, tone, other, author, role);
    }

    public QuoteBlock withAuthor(LocalText other) {
        return new QuoteBlock(id, tone, quote, other, role);
    }

    public QuoteBlock withRole(LocalText other) {
        return new QuoteBlock(id, tone, quote, author, other);
    }
}
