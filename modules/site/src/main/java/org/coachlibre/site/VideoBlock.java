package org.coachlibre.site;

import java.util.List;

/**
 * A film that another service shows. The page has a picture and a link, so that nobody is told of a visit before the click.
 *
 * @param address as it was typed; see {@link VideoAddress}
 * @param poster what stands for the film; a drawing when there is none
 */
public record VideoBlock(String id, Tone tone, LocalText title, String address, PictureUse poster, LocalText caption)
        implements Block {

    @Override
    public VideoBlock onTone(Tone other) {
        return new VideoBlock(id, other, title, address, poster, caption);
    }

    @Override
    public VideoBlock withId(String other) {
        return new VideoBlock(other, tone, title, address, poster, caption);
    }

    @Override
    public LocalText label() {
        return title.isEmpty() ? caption : title;
    }

    @Override
    public List<PictureUse> pictures() {
        return List.of(poster);
    }

    public VideoBlock withTitle(LocalText other) {
        return new VideoBlock(id, tone, other, address, poster, caption);
    }

    public VideoBlock withAddress(String other) {
        return new VideoBlock(id, tone, title, other, poster, caption);
    }

    public VideoBlock withPoster(PictureUse other) {
        return new VideoBlock(id, tone, title, address, other, caption);
    }

    public VideoBlock withCaption(LocalText other) {
        return new VideoBlock(id, tone, title, address, poster, other);
    }
}
