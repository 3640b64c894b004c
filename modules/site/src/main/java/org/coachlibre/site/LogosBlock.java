package org.coachlibre.site;

import java.util.List;

/** Those a coach works with, in quiet grey. Without a picture the name itself is shown. */
public record LogosBlock(String id, Tone tone, LocalText title, List<Logo> logos) implements Block {

    public LogosBlock {
        logos = List.copyOf(logos);
    }

    /** The name is what the picture says to those who do not see it. */
    public record Logo(PictureUse picture, LocalText name) {
        public static final Logo EMPTY = new Logo(PictureUse.NONE, LocalText.EMPTY);

        public Logo withPicture(PictureUse other) {
            return new Logo(other, name);
        }

        public Logo withName(LocalText other) {
            return new Logo(picture, other);
        }
    }

    @Override
    public LogosBlock onTone(Tone other) {
        return new LogosBlock(id, other, title, logos);
    }

    @Override
    public LogosBlock withId(String other) {
        return new LogosBlock(other, tone, title, logos);
    }

    @Override
    public LocalText label() {
        return title;
    }

    @Override
    public List<PictureUse> pictures() {
        return logos.stream().map(Logo::picture).toList();
    }

    public LogosBlock withTitle(LocalText other) {
        return new LogosBlock(id, tone, other, logos);
    }

    public LogosBlock withLogos(List<Logo> other) {
        return new LogosBlock(id, tone, title, other);
    }
}
