package org.coachlibre.site;

import java.util.List;

/**
 * Where to find the coach: the address, a picture of the way or place, a link to a map. No map is loaded.
 *
 * @param address one line or several; the practice’s own address when empty
 */
public record MapBlock(String id, Tone tone, LocalText title, LocalText text, String address, PictureUse picture)
        implements Block {

    @Override
    public MapBlock onTone(Tone other) {
        return new MapBlock(id, other, title, text, address, picture);
    }

    @Override
    public MapBlock withId(String other) {
        return new MapBlock(other, tone, title, text, address, picture);
    }

    @Override
    public LocalText label() {
        return title;
    }

    @Override
    public List<PictureUse> pictures() {
        return List.of(picture);
    }

    public MapBlock withTitle(LocalText other) {
        return new MapBlock(id, tone, other, text, address, picture);
    }

    public MapBlock withText(LocalText other) {
        return new MapBlock(id, tone, title, other, address, picture);
    }

    public MapBlock withAddress(String other) {
        return new MapBlock(id, tone, title, text, other, picture);
    }

    public MapBlock withPicture(PictureUse other) {
        return new MapBlock(id, tone, title, text, address, other);
    }
}
