package org.coachlibre.site;

/** Markup that the coach brings along. It is kept as it was typed and cleaned whenever it is written. */
public record HtmlBlock(String id, Tone tone, LocalText html) implements Block {

    @Override
    public HtmlBlock onTone(Tone other) {
        return new HtmlBlock(id, other, html);
    }

    @Override
    public HtmlBlock withId(String other) {
        return new HtmlBlock(other, tone, html);
    }

    @Override
    public LocalText label() {
        return LocalText.EMPTY;
    }

    public HtmlBlock withHtml(LocalText other) {
        return new HtmlBlock(id, tone, other);
    }
}
