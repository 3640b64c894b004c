package org.coachlibre.site.view;

import org.coachlibre.site.PictureResult;

/** Why a file was not taken as a picture, in one sentence. */
final class PictureSentences {
    private PictureSentences() {}

    static String of(PictureResult result, ViewTexts texts) {
        return switch (result) {
            case PictureResult.Added added -> "";
            case PictureResult.TooHeavy(long megabytes) ->
                texts.now("picture.too-heavy", megabytes, PictureResult.MOST_BYTES >> 20);
            case PictureResult.TooManyPixels(long megapixels) ->
                texts.now("picture.too-many-pixels", megapixels, PictureResult.MOST_PIXELS / 1_000_000);
            case PictureResult.NotAPicture() -> texts.now("picture.not-one");
            case PictureResult.Damaged() -> texts.now("picture.damaged");
        };
    }
}
