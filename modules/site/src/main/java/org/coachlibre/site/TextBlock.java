package org.coachlibre.site;

/** Formatted text, with a title when it has one. */
public record TextBlock(String id, Tone tone, LocalText title, LocalRichText text) implements Block {

    @Override
    public TextBlock onTone(Tone other) {
        return new TextBlock(id, other, title, text);
    }

    @Override
    public TextBlock withId(String other) {
        return new TextBlock(other, tone, title, text);
    }

    @Override
    public LocalText label() {
        return title.isEmpty() ? Labels.of(text) : title;
    }

    public TextBlock withTitle(LocalText other) {
        return new TextBlock(id, tone, other, text);
    }

    public TextBlock withText(LocalRichText other) {
        return new TextBlock(id, tone, title, other);
    }
}
