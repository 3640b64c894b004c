package org.coachlibre.site.render;

import org.coachlibre.site.TextBlock;

/** Writes {@link TextBlock}. */
final class TextRenderer {
    private TextRenderer() {}

    static void write(Canvas canvas, TextBlock block) {
        canvas.html.open("div", "class", "cl-inner cl-reading");
        int level = canvas.title(block.title(), "cl-title");
        canvas.richText("text", block.text(), level);
        canvas.html.close();
    }
}
