package org.coachlibre.site;

/** Who the coach is: a picture or, until there is one, the initials; some words; a button. */
public record AboutBlock(
        String id, Tone tone, LocalText title, LocalRichText text, PictureUse picture, LinkButton button)
        implements Block {

    @Override
    public AboutBlock onTone(Tone other) {
        return new AboutBlock(id, other, title, text, picture, button);
    }

    @Override
    public AboutBlock withId(String other) {
        return new AboutBlock(other, tone, title, text, picture, button);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public AboutBlock withTitle(LocalText other) {
        return new AboutBlock(id, tone, other, text, picture, button);
    }

    public AboutBlock withText(LocalRichText other) {
        return new AboutBlock(id, tone, title, other, picture, button);
    }

    public AboutBlock withPicture(PictureUse other) {
        return new AboutBlock(id, tone, title, text, other, button);
    }

    public AboutBlock withButton(LinkButton other) {
        return new AboutBlock(id, tone, title, text, picture, other);
    }
}
