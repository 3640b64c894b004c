package org.coachlibre.site.picture;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.webp.WebpImageReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.coachlibre.site.PictureResult;

/** Reads a picture by what its bytes are, whatever its name says; the size is looked at before the pixels are unpacked. */
final class PictureReader {
    private PictureReader() {}

    /** What was found. */
    sealed interface Reading {}

    record Picture(BufferedImage image) implements Reading {}

    record Refused(PictureResult why) implements Reading {}

    private enum Kind {
        JPEG,
        PNG,
        WEBP,
        NONE
    }

    private record Size(int width, int height) {}

    static Reading read(byte[] bytes) {
        Kind kind = kind(bytes);
        if (kind == Kind.NONE) {
            return new Refused(new PictureResult.NotAPicture());
        }
        try {
            Size size = kind == Kind.WEBP ? webpSize(bytes) : size(bytes);
            long pixels = (long) size.width * size.height;
            if (pixels > PictureResult.MOST_PIXELS) {
                return new Refused(new PictureResult.TooManyPixels(Math.round(pixels / 1e6)));
            }
            if (pixels <= 0) {
                return new Refused(new PictureResult.Damaged());
            }
            // The orientation is in the EXIF data, which goes no further than this.
            ImmutableImage image = kind == Kind.WEBP
                    ? ImmutableImage.loader()
                            .withImageReaders(java.util.List.of(new WebpImageReader()))
                            .fromBytes(bytes)
                    : ImmutableImage.loader().fromBytes(bytes);
            return new Picture(image.awt());
        } catch (IOException | RuntimeException damaged) {
            return new Refused(new PictureResult.Damaged());
        }
    }

    private static Kind kind(byte[] bytes) {
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Kind.JPEG;
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Kind.PNG;
        }
        return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P') ? Kind.WEBP : Kind.NONE;
    }

    private static boolean starts(byte[] bytes, int at, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static Size size(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The three kinds of WebP header (RFC 9649, sections 2.5 to 2.7). */
    private static Size webpSize(byte[] bytes) throws IOException {
        if (bytes.length < 30) {
            throw new IOException("Cut");
        }
        String chunk = new String(Arrays.copyOfRange(bytes, 12, 16), StandardCharsets.US_ASCII);
        return switch (chunk) {
            case "VP8 " -> new Size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
            case "VP8L" -> {
                int packed = little(bytes, 21, 4);
                yield new Size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new Size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
            default -> throw new IOException("Unknown kind of WebP");
        };
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xff) << (8 * i);
        }
        return value;
    }
}
