package org.coachlibre.site;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.coachlibre.site.generate.Hashes;
import org.coachlibre.site.generate.Pictures;

/** Pictures of a coach, drawn by the tests: hills for photographs, a mark for a logo. Each in two sizes. */
public final class SamplePictures implements Pictures {
    public static final String HILLS = "a".repeat(64);
    public static final String SHORE = "b".repeat(64);
    public static final String LOGO = "c".repeat(64);

    private final Map<String, PictureFile> pictures = new TreeMap<>();
    private final Map<String, SiteFile> files = new TreeMap<>();

    public SamplePictures() {
        add(HILLS, 1200, 800, new Color(0x7d9b8a));
        add(SHORE, 800, 1000, new Color(0x8aa3b8));
        add(LOGO, 480, 160, new Color(0x334455));
    }

    private void add(String sha256, int width, int height, Color colour) {
        pictures.put(
                sha256,
                new PictureFile(List.of(variant(width / 2, height / 2, colour), variant(width, height, colour))));
    }

    private Variant variant(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (width > 2 * height) {
            graphics.setPaint(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setPaint(colour);
            graphics.fillOval(height / 4, height / 4, height / 2, height / 2);
            graphics.fillRect(height, height * 2 / 5, width - height * 5 / 4, height / 5);
        } else {
            graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, 0, height, colour));
            graphics.fillRect(0, 0, width, height);
            graphics.setPaint(colour.darker());
            graphics.fillOval(-width / 4, height / 2, width, height);
            graphics.setPaint(colour.darker().darker());
            graphics.fillOval(width / 3, height * 2 / 3, width, height);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String hash = Hashes.sha256(bytes.toByteArray());
        String path = "assets/picture." + hash.substring(0, 12) + ".png";
        files.put(path, new SiteFile(path, hash, bytes.size(), bytes::toByteArray, hash, Optional.empty()));
        return new Variant(path, width, height);
    }

    @Override
    public Optional<PictureFile> find(String sha256) {
        return Optional.ofNullable(pictures.get(sha256));
    }

    @Override
    public SiteFile file(Variant variant) {
        SiteFile file = files.get(variant.path());
        if (file == null) {
            throw new IllegalArgumentException(variant.path());
        }
        return file;
    }
}
