package org.coachlibre.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.coachlibre.core.Language;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.PictureResult;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SitePicture;
import org.coachlibre.site.Tone;
import org.coachlibre.site.render.PictureFiles.PictureFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureLibraryIT {
    private static final String SECRET = "48 51 24 N 2 21 07 E";

    @TempDir
    Path directory;

    private SampleRoom room;

    @BeforeEach
    void open() {
        room = new SampleRoom(directory.resolve("practice"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] picture(int width, int height, String type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, type, out);
        return out.toByteArray();
    }

    /** A JPEG that was taken with the camera turned (EXIF orientation 6) and that says where. */
    private static byte[] turned(byte[] jpeg) throws IOException {
        byte[] where = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(38 + where.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(where.length).putInt(38);
        tiff.putInt(0).put(where);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void aPictureStandsUprightInThreeSizesWithoutItsHiddenData() throws IOException {
        Path file = file("Séance.jpg", turned(picture(2000, 1000, "jpg")));
        PictureResult.Added added = assertInstanceOf(PictureResult.Added.class, room.studio.addPicture(file));
        assertEquals(1000, added.picture().width());
        assertEquals(2000, added.picture().height());
        PictureFile found = room.pictures.find(added.picture().sha256()).orElseThrow();
        assertEquals(
                List.of(480, 960, 1000),
                found.variants().stream().map(v -> v.width()).toList());
        for (var variant : found.variants()) {
            SiteFile size = room.pictures.file(variant);
            String bytes = new String(size.bytes().get(), StandardCharsets.ISO_8859_1);
            assertTrue(bytes.startsWith("RIFF"), "WebP");
            assertFalse(bytes.contains(SECRET) || bytes.contains("Exif") || bytes.contains("EXIF"));
            assertEquals(size.size(), size.bytes().get().length);
        }
        assertEquals(
                List.of(new SitePicture(added.picture().sha256(), "Séance.jpg", 1000, 2000)),
                room.studio.listPictures());
        assertEquals(added, room.studio.addPicture(file), "the same file again is the same picture");
    }

    @Test
    void thePageKnowsItsSizesAndWords() throws IOException {
        String sha256 = ((PictureResult.Added) room.studio.addPicture(file("a.png", picture(1700, 850, "png"))))
                .picture()
                .sha256();
        Site site = room.start();
        Page home = site.pages().getFirst();
        HeroBlock hero = (HeroBlock) home.blocks().getFirst();
        room.studio.save(site.changePage(
                home.id(),
                page -> page.changeBlock(
                        hero.id(),
                        block -> hero.withPicture(new PictureUse(
                                new PictureUse.Photo(sha256),
                                LocalText.of("Un bureau clair", "A bright office"),
                                false)))));
        SiteBuild build = room.studio.build();
        Element picture = Jsoup.parse(
                        new String(build.files().get("index.html").bytes().get(), StandardCharsets.UTF_8))
                .expectFirst("img");
        assertEquals("Un bureau clair", picture.attr("alt"));
        assertEquals("1600", picture.attr("width"));
        assertEquals("800", picture.attr("height"));
        assertEquals(3, picture.attr("srcset").split(", ").length);
        for (String part : picture.attr("srcset").split(", ")) {
            assertTrue(build.files().containsKey(part.split(" ")[0]), part);
        }
        assertTrue(room.preview
                .page(room.studio.findSite().orElseThrow(), home.id(), Language.FRENCH)
                .contains("data:image/jpeg;base64,"));
    }

    /** The editor's own browser reads JPEG and no WebP. */
    @Test
    void theEditorShowsThePictureInAFormItCanRead() throws IOException {
        Site site = room.start();
        Page home = site.pages().getFirst();
        PictureResult.Added added = assertInstanceOf(
                PictureResult.Added.class, room.studio.addPicture(file("orange.png", picture(800, 400, "png"))));
        PictureUse use = new PictureUse(new PictureUse.Photo(added.picture().sha256()), LocalText.EMPTY, true);
        Site changed = site.changePage(
                home.id(), page -> page.insert(0, new PictureBlock("p", Tone.PLAIN, use, LocalText.EMPTY, true)));
        Element image = Jsoup.parse(room.preview.page(changed, home.id(), Language.FRENCH))
                .select("[data-block=p] img")
                .getFirst();
        String source = image.attr("src");
        assertTrue(source.startsWith("data:image/jpeg;base64,"), source.substring(0, 40));
        byte[] bytes = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(480, shown.getWidth());
        assertEquals(Color.ORANGE.getGreen(), new Color(shown.getRGB(40, 100)).getGreen(), 12);
    }

    @Test
    void aWebPictureIsTakenToo() throws IOException {
        byte[] webp = ImmutableImage.create(30, 20).bytes(WebpWriter.DEFAULT);
        assertInstanceOf(PictureResult.Added.class, room.studio.addPicture(file("a.webp", webp)));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertEquals(
                new PictureResult.NotAPicture(),
                room.studio.addPicture(file("a.jpg", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))));
        assertEquals(new PictureResult.NotAPicture(), room.studio.addPicture(file("b.png", new byte[0])));
        byte[] whole = picture(300, 200, "jpg");
        byte[] cut = java.util.Arrays.copyOf(whole, 300);
        assertEquals(new PictureResult.Damaged(), room.studio.addPicture(file("c.jpg", cut)));
        assertEquals(List.of(), room.studio.listPictures());
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNotEvenRead() throws IOException {
        Path file = directory.resolve("huge.jpg");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        assertEquals(new PictureResult.TooHeavy(200), room.studio.addPicture(file));
    }

    @Test
    void aHundredMegapixelsAreNotUnpacked() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(10_000).putInt(10_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        png.write(ByteBuffer.allocate(4).putInt(13).array());
        png.write(header.array());
        png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        assertEquals(new PictureResult.TooManyPixels(100), room.studio.addPicture(file("big.png", png.toByteArray())));
    }
}
