package org.coachlibre.site;

import java.util.List;

/** The opening of a page: a promise in one sentence, a few words, one or two buttons, a picture beside them. */
public record HeroBlock(
        String id,
        Tone tone,
        LocalText eyebrow,
        LocalText title,
        LocalText lead,
        LinkButton primary,
        LinkButton secondary,
        PictureUse picture)
        implements Block {

    @Override
    public HeroBlock onTone(Tone other) {
        return new HeroBlock(id, other, eyebrow, title, lead, primary, secondary, picture);
    }

    @Override
    public HeroBlock withId(String other) {
        return new HeroBlock(other, tone, eyebrow, title, lead, primary, secondary, picture);
    }

    @Override
    public List<PictureUse> pictures() {
        return List.of(picture);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public HeroBlock withEyebrow(LocalText other) {
        return new HeroBlock(id, tone, other, title, lead, primary, secondary, picture);
    }

    public HeroBlock withTitle(LocalText other) {
        return new HeroBlock(id, tone, eyebrow, other, lead, primary, secondary, picture);
    }

    public HeroBlock withLead(LocalText other) {
        return new HeroBlock(id, tone, eyebrow, title, other, primary, secondary, picture);
    }

    public HeroBlock withPrimary(LinkButton other) {
        return new HeroBlock(id, tone, eyebrow, title, lead, other, secondary, picture);
    }

    public HeroBlock withSecondary(LinkButton other) {
        return new HeroBlock(id, tone, eyebrow, title, lead, primary, other, picture);
    }

    public HeroBlock withPicture(PictureUse other) {
        return new HeroBlock(id, tone, eyebrow, title, lead, primary, secondary, other);
    }
}
