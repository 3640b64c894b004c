package org.coachlibre.site.generate;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.nio.JpegWriter;
import com.sksamuel.scrimage.webp.WebpImageReader;
import java.awt.Color;
import java.io.IOException;

/** Turns one form of a picture into another. */
final class PictureForms {
    private static final int QUALITY = 80;

    private PictureForms() {}

    /**
     * A WebP picture as JPEG, on white where it is transparent.
     *
     * @throws IOException when it is no WebP picture, or the decoder cannot run here
     */
    static byte[] asJpeg(byte[] webp) throws IOException {
        ImmutableImage image = new WebpImageReader().read(webp);
        return image.removeTransparency(Color.WHITE).bytes(new JpegWriter().withCompression(QUALITY));
    }
}
