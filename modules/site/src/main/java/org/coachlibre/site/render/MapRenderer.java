package org.coachlibre.site.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.MapBlock;

/** Writes {@link MapBlock}: nothing is asked of the map’s server before the click. */
final class MapRenderer {
    private MapRenderer() {}

    private static final String SEARCH = "https://www.openstreetmap.org/search?query=";

    static void write(Canvas canvas, MapBlock block) {
        Html html = canvas.html;
        boolean hasPicture = canvas.has(block.picture());
        html.open("div", "class", hasPicture ? "cl-inner cl-split cl-split--map" : "cl-inner");
        if (hasPicture) {
            html.open("div", "class", "cl-frame");
            canvas.picture(block.picture(), Canvas.Width.HALF, false);
            html.close().newLine();
        }
        html.open("div");
        canvas.title(block.title(), canvas.hasTitle() ? "cl-title" : "cl-display");
        canvas.paragraph("text", block.text(), "cl-lead");
        String address = block.address().isBlank() ? canvas.practice().address() : block.address();
        if (!address.isBlank()) {
            // The address of the profile is changed in the profile.
            String field = block.address().isBlank() ? "" : "address";
            canvas.lines("p", field, LocalText.same(address), "class", "cl-address");
            html.open("p", "class", "cl-buttons");
            html.open(
                    "a",
                    "class",
                    "cl-button cl-button--quiet",
                    "href",
                    SEARCH + URLEncoder.encode(oneLine(address), StandardCharsets.UTF_8),
                    "target",
                    "_blank",
                    "rel",
                    "noopener noreferrer");
            html.text(canvas.word("map.open"));
            html.element("span", " " + canvas.word("link.new-tab"), "class", "cl-visually-hidden");
            html.close(2);
        }
        html.close(2);
    }

    private static String oneLine(String address) {
        return String.join(
                ", ",
                address.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
