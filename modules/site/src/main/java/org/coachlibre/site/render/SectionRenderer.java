package org.coachlibre.site.render;

import org.coachlibre.site.SectionBlock;

/** Writes {@link SectionBlock}: the titles of what is inside stand below its own. */
final class SectionRenderer {
    private SectionRenderer() {}

    static void write(Canvas canvas, SectionBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        int level = canvas.head(block.title(), block.intro());
        html.open("div", "class", "cl-parts");
        canvas.under(level, () -> canvas.inside(block.blocks(), 0));
        html.close(2);
    }
}
