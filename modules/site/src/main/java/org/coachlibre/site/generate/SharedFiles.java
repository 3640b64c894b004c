package org.coachlibre.site.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.theme.Theme;
import org.coachlibre.site.theme.Typeface;

/**
 * The files that every page of a theme uses: fonts, style sheet, icon.
 *
 * @param files all of them
 * @param style the style sheet
 * @param fonts the fonts, in the order they are needed
 * @param icon the icon
 */
public record SharedFiles(List<SiteFile> files, SiteFile style, List<SiteFile> fonts, SiteFile icon) {
    private static final String FOLDER = "/org/coachlibre/site/";

    static SharedFiles of(Theme theme, String initial) {
        return of(theme, initial, "");
    }

    /**
     * @param initial the letter on the icon
     * @param moreStyle what follows the studio's own styles
     */
    public static SharedFiles of(Theme theme, String initial, String moreStyle) {
        List<SiteFile> fonts = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Typeface face : theme.typefaces()) {
            SiteFile font = Hashes.asset(face.file(), "woff2", read("fonts/" + face.file() + ".woff2"));
            fonts.add(font);
            names.put(face.file(), font.path().substring("assets/".length()));
        }
        byte[] css =
                (style(theme, name -> names.getOrDefault(name, name)) + moreStyle).getBytes(StandardCharsets.UTF_8);
        SiteFile style = Hashes.asset("site", "css", css);
        SiteFile icon = Hashes.asset("icon", "svg", icon(theme, initial).getBytes(StandardCharsets.UTF_8));
        List<SiteFile> files = new ArrayList<>(fonts);
        files.add(style);
        files.add(icon);
        return new SharedFiles(List.copyOf(files), style, List.copyOf(fonts), icon);
    }

    static String style(Theme theme, UnaryOperator<String> fontUrl) {
        return theme.css(fontUrl) + new String(read("site.css"), StandardCharsets.UTF_8);
    }

    private static String icon(Theme theme, String initial) {
        String letter = initial.replace("&", "&amp;").replace("<", "&lt;");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"14\" fill=\""
                + theme.light().accent() + "\"/><circle cx=\"50\" cy=\"14\" r=\"7\" fill=\""
                + theme.light().art().get(2)
                + "\"/><text x=\"32\" y=\"45\" font-family=\"system-ui,sans-serif\" font-size=\"36\" font-weight=\"700\""
                + " text-anchor=\"middle\" fill=\"" + theme.light().onAccent() + "\">" + letter + "</text></svg>\n";
    }

    /** A file of the program by its name below {@code org/coachlibre/site}. */
    public static byte[] read(String resource) {
        try (InputStream in = SharedFiles.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
