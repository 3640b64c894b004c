package org.coachlibre.site.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SitePreview;
import org.coachlibre.site.render.Addresses;
import org.coachlibre.site.render.Drawings;
import org.coachlibre.site.render.Links;
import org.coachlibre.site.render.Marks;
import org.coachlibre.site.render.PageRenderer;
import org.coachlibre.site.render.PictureFiles;
import org.coachlibre.site.render.RenderedSite;
import org.coachlibre.site.theme.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages with everything they need inside them as {@code data:} addresses. */
public final class InlinePreview implements SitePreview {
    private static final Logger LOG = LoggerFactory.getLogger(InlinePreview.class);
    private final Supplier<SiteData> data;
    private final Pictures pictures;
    private final Drawings drawings = new Drawings();
    private final Map<String, String> inlined = new ConcurrentHashMap<>();

    public InlinePreview(Supplier<SiteData> data, Pictures pictures) {
        this.data = data;
        this.pictures = pictures;
    }

    @Override
    public String page(Site site, PageId page, Language language) {
        return renderer(site).page(found(site, page), language, new Inlined(), Marks.TEXTS);
    }

    @Override
    public String content(Site site, PageId page, Language language) {
        return renderer(site).content(found(site, page), language, new Inlined(), Marks.TEXTS);
    }

    @Override
    public void picturesChanged() {
        inlined.keySet().removeIf(path -> path.startsWith("assets/picture."));
    }

    private static Page found(Site site, PageId page) {
        return site.findPage(page).orElseThrow(() -> new IllegalArgumentException("No page " + page));
    }

    private PageRenderer renderer(Site site) {
        SiteData now = data.get();
        String style = "preview/" + site.themeId() + ".css";
        inlined.computeIfAbsent(style, path -> style(site.themeId()));
        return new PageRenderer(
                new RenderedSite(site, now, firstSizes(), drawings, new Addresses(site), "", style, List.of(), "icon"));
    }

    private static String style(String themeId) {
        Map<String, String> fonts = new TreeMap<>();
        for (var face : Themes.get(themeId).typefaces()) {
            fonts.put(
                    face.file(),
                    // The same face unpacked: the program's own browser does not read the packed form.
                    "data:font/ttf;base64,"
                            + Base64.getEncoder().encodeToString(SharedFiles.read("fonts/" + face.file() + ".ttf")));
        }
        String css = SharedFiles.style(Themes.get(themeId), name -> fonts.getOrDefault(name, ""));
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** The smallest size is enough to work with. */
    private PictureFiles firstSizes() {
        return sha256 -> pictures.find(sha256)
                .map(file ->
                        new PictureFiles.PictureFile(List.of(file.variants().getFirst())));
    }

    private final class Inlined implements Links {
        @Override
        public String page(PageId page, Language language) {
            return PAGE_LINK + page;
        }

        @Override
        public String file(String path) {
            if (path.startsWith("assets/picture.")) {
                return inlined.computeIfAbsent(path, InlinePreview.this::picture);
            }
            return inlined.getOrDefault(path, "data:,");
        }

        @Override
        public String booking(Language language, String offerId) {
            return "#book";
        }

        @Override
        public String contact(Language language) {
            return "#contact";
        }
    }

    /** The program's own browser reads no WebP: such a picture is shown to it as JPEG. */
    private String picture(String path) {
        byte[] bytes =
                pictures.file(new PictureFiles.Variant(path, 0, 0)).bytes().get();
        try {
            byte[] known = path.endsWith(".webp") ? PictureForms.asJpeg(bytes) : bytes;
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(known);
        } catch (IOException e) {
            LOG.warn("A picture cannot be shown in the preview", e);
            return "data:,";
        }
    }
}
