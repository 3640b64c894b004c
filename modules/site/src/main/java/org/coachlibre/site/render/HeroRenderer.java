package org.coachlibre.site.render;

import org.coachlibre.site.HeroBlock;

/** Writes {@link HeroBlock}. */
final class HeroRenderer {
    private HeroRenderer() {}

    static void write(Canvas canvas, HeroBlock block) {
        Html html = canvas.html;
        html.open("div", "class", block.picture().isNone() ? "cl-inner" : "cl-inner cl-split");
        html.open("div", "class", "cl-hero-words");
        canvas.paragraph("eyebrow", block.eyebrow(), "cl-eyebrow");
        canvas.title(block.title(), "cl-display");
        canvas.paragraph("lead", block.lead(), "cl-lead");
        canvas.buttons(block.primary(), block.secondary());
        html.close().newLine();
        if (!block.picture().isNone()) {
            html.open("div", "class", "cl-frame");
            canvas.picture(block.picture(), Canvas.Width.HALF, true);
            html.close();
        }
        html.close();
    }
}
