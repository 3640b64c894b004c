package org.coachlibre.site;

/** The invitation at the end of a page. */
public record CallToActionBlock(
        String id, Tone tone, LocalText title, LocalText text, LinkButton primary, LinkButton secondary)
        implements Block {

    @Override
    public CallToActionBlock onTone(Tone other) {
        return new CallToActionBlock(id, other, title, text, primary, secondary);
    }

    @Override
    public CallToActionBlock withId(String other) {
        return new CallToActionBlock(other, tone, title, text, primary, secondary);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public CallToActionBlock withTitle(LocalText other) {
        return new CallToActionBlock(id, tone, other, text, primary, secondary);
    }

    public CallToActionBlock withText(LocalText other) {
        return new CallToActionBlock(id, tone, title, other, primary, secondary);
    }

    public CallToActionBlock withPrimary(LinkButton other) {
        return new CallToActionBlock(id, tone, title, text, other, secondary);
    }

    public CallToActionBlock withSecondary(LinkButton other) {
        return new CallToActionBlock(id, tone, title, text, primary, other);
    }
}
