package org.coachlibre.site.render;

import org.coachlibre.site.TextBlock;

/** Writes {@link TextBlock}. */
final class TextRenderer {
    private TextRenderer() {}

    static void write(Canvas canvas, TextBlock block) {
        canvas.html.open("div", "class", "cl-inner cl-reading");
        int level = canvas.title(block.title(), "cl-title");
        canvas.html.open("div", "class", "cl-text");
        canvas.richText(block.text(), level);
        canvas.html.close(2);
    }
}
