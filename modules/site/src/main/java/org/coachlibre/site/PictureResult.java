package org.coachlibre.site;

/** What became of a file that was offered as a picture. Nothing is kept of one that is refused. */
public sealed interface PictureResult {
    /** The most a picture file may have. */
    long MOST_BYTES = 40L * 1024 * 1024;

    /** The most pixels that are taken in. */
    long MOST_PIXELS = 60_000_000;

    record Added(SitePicture picture) implements PictureResult {}

    /** @param megabytes the size of the file, rounded */
    record TooHeavy(long megabytes) implements PictureResult {}

    /** @param megapixels the size of the picture, rounded */
    record TooManyPixels(long megapixels) implements PictureResult {}

    /** The first bytes are not those of a JPEG, PNG or WebP file. */
    record NotAPicture() implements PictureResult {}

    /** It begins like a picture but cannot be read to its end. */
    record Damaged() implements PictureResult {}
}
