package org.coachlibre.site;

import java.util.List;

/** Pictures in a grid. A picture of the coach leads to its large file. */
public record GalleryBlock(String id, Tone tone, LocalText title, LocalText intro, List<Item> items) implements Block {

    public GalleryBlock {
        items = List.copyOf(items);
    }

    /** A picture and what is written below it. */
    public record Item(PictureUse picture, LocalText caption) {
        public static final Item EMPTY = new Item(PictureUse.NONE, LocalText.EMPTY);

        public Item withPicture(PictureUse other) {
            return new Item(other, caption);
        }

        public Item withCaption(LocalText other) {
            return new Item(picture, other);
        }
    }

    @Override
    public GalleryBlock onTone(Tone other) {
        return new GalleryBlock(id, other, title, intro, items);
    }

    @Override
    public GalleryBlock withId(String other) {
        return new GalleryBlock(other, tone, title, intro, items);
    }

    @Override
    public LocalText label() {
        return title;
    }

    @Override
    public List<PictureUse> pictures() {
        return items.stream().map(Item::picture).toList();
    }

    public GalleryBlock withTitle(LocalText other) {
        return new GalleryBlock(id, tone, other, intro, items);
    }

    public GalleryBlock withIntro(LocalText other) {
        return new GalleryBlock(id, tone, title, other, items);
    }

    public GalleryBlock withItems(List<Item> other) {
        return new GalleryBlock(id, tone, title, intro, other);
    }
}
