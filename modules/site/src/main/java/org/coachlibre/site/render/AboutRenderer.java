package org.coachlibre.site.render;

import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.LinkButton;

/** Writes {@link AboutBlock}. */
final class AboutRenderer {
    private AboutRenderer() {}

    static void write(Canvas canvas, AboutBlock block) {
        Html html = canvas.html;
        boolean isFirst = !canvas.hasTitle();
        html.open("div", "class", "cl-inner cl-split cl-split--about");
        html.open("div", "class", "cl-frame");
        if (block.picture().isNone()) {
            html.element("div", Monogram.of(canvas.practice()), "class", "cl-monogram", "aria-hidden", "true");
        } else {
            canvas.picture(block.picture(), false, isFirst);
        }
        html.close().newLine();
        html.open("div");
        int level = canvas.title(block.title(), isFirst ? "cl-display" : "cl-title");
        html.open("div", "class", "cl-text");
        canvas.richText(block.text(), level);
        html.close();
        canvas.buttons(block.button(), LinkButton.NONE);
        html.close(2);
    }
}
