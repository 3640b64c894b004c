package org.coachlibre.site.render;

import org.coachlibre.site.HtmlBlock;

/** Writes {@link HtmlBlock}, cleaned. */
final class HtmlRenderer {
    private HtmlRenderer() {}

    static void write(Canvas canvas, HtmlBlock block) {
        canvas.html.open("div", "class", "cl-inner cl-reading").open("div", "class", "cl-text");
        int level = canvas.fixedTitle("", "");
        new ForeignMarkup(canvas, level).write(canvas.words(block.html()));
        canvas.html.close(2);
    }
}
