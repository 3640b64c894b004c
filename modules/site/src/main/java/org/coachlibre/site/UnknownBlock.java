package org.coachlibre.site;

/** What a newer version wrote: kept word for word, shown as nothing. */
public record UnknownBlock(String id, String type, String json) implements Block {

    @Override
    public Tone tone() {
        return Tone.PLAIN;
    }

    @Override
    public UnknownBlock onTone(Tone tone) {
        return this;
    }

    @Override
    public UnknownBlock withId(String other) {
        return new UnknownBlock(other, type, json);
    }

    @Override
    public LocalText label() {
        return LocalText.same(type);
    }
}
