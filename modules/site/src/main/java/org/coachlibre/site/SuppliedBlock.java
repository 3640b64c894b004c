package org.coachlibre.site;

/** A block that another room fills by its {@link SiteBlock}; without that room it is kept and shows nothing. */
public record SuppliedBlock(String id, Tone tone, String type, String setting) implements Block {

    @Override
    public SuppliedBlock onTone(Tone other) {
        return new SuppliedBlock(id, other, type, setting);
    }

    @Override
    public SuppliedBlock withId(String other) {
        return new SuppliedBlock(other, tone, type, setting);
    }

    @Override
    public LocalText label() {
        return LocalText.same(type);
    }
}
