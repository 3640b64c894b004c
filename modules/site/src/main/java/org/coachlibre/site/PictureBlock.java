package org.coachlibre.site;

import java.util.List;

/** One picture with its caption. */
public record PictureBlock(String id, Tone tone, PictureUse picture, LocalText caption, boolean wide) implements Block {

    @Override
    public PictureBlock onTone(Tone other) {
        return new PictureBlock(id, other, picture, caption, wide);
    }

    @Override
    public PictureBlock withId(String other) {
        return new PictureBlock(other, tone, picture, caption, wide);
    }

    @Override
    public List<PictureUse> pictures() {
        return List.of(picture);
    }

    @Override
    public LocalText label() {
        return caption;
    }

    public PictureBlock withPicture(PictureUse other) {
        return new PictureBlock(id, tone, other, caption, wide);
    }

    public PictureBlock withCaption(LocalText other) {
        return new PictureBlock(id, tone, picture, other, wide);
    }

    public PictureBlock withWide(boolean other) {
        return new PictureBlock(id, tone, picture, caption, other);
    }
}
