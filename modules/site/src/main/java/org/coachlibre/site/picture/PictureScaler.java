package org.coachlibre.site.picture;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.ScaleMethod;
import com.sksamuel.scrimage.nio.JpegWriter;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sizes that pages need. WebP by the encoder that comes with the library; where that cannot run, JPEG. Nothing of the
 * original's hidden data is written.
 */
final class PictureScaler {
    private static final Logger LOG = LoggerFactory.getLogger(PictureScaler.class);
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);
    private static final int WEBP_QUALITY = 80;
    private static final int JPEG_QUALITY = 82;

    /** @param fileType {@code webp} or {@code jpg} */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Scaled(int width, int height, String fileType, byte[] bytes) {}

    private PictureScaler() {}

    /** Smallest first; never wider than the picture itself. */
    static List<Scaled> scale(BufferedImage picture) throws IOException {
        ImmutableImage original = ImmutableImage.wrapAwt(picture);
        List<Scaled> sizes = new ArrayList<>();
        for (int width : WIDTHS) {
            boolean isLast = width >= original.width;
            int wanted = Math.min(width, original.width);
            sizes.add(write(
                    wanted == original.width ? original : original.scaleToWidth(wanted, ScaleMethod.Progressive)));
            if (isLast) {
                break;
            }
        }
        return sizes;
    }

    private static Scaled write(ImmutableImage image) throws IOException {
        try {
            return new Scaled(image.width, image.height, "webp", image.bytes(WebpWriter.DEFAULT.withQ(WEBP_QUALITY)));
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.info("The WebP encoder cannot run here; writing JPEG", e);
            return new Scaled(
                    image.width,
                    image.height,
                    "jpg",
                    image.removeTransparency(Color.WHITE)
                            .bytes(new JpegWriter()
                                    .withCompression(JPEG_QUALITY)
                                    .withProgressive(true)));
        }
    }
}
