package org.coachlibre.site.render;

import org.coachlibre.site.PictureBlock;

/** Writes {@link PictureBlock}. */
final class PictureRenderer {
    private PictureRenderer() {}

    static void write(Canvas canvas, PictureBlock block) {
        Html html = canvas.html;
        html.open("div", "class", block.wide() ? "cl-inner" : "cl-inner cl-reading");
        html.open("figure", "class", "cl-figure");
        canvas.picture(block.picture(), block.wide() ? Canvas.Width.FULL : Canvas.Width.HALF, false);
        canvas.line("figcaption", "caption", block.caption());
        html.close(2);
    }
}
