package org.coachlibre.site;

/** A pause between two parts. */
public record DividerBlock(String id) implements Block {

    @Override
    public Tone tone() {
        return Tone.PLAIN;
    }

    @Override
    public DividerBlock onTone(Tone tone) {
        return this;
    }

    @Override
    public DividerBlock withId(String other) {
        return new DividerBlock(other);
    }

    @Override
    public LocalText label() {
        return LocalText.EMPTY;
    }
}
