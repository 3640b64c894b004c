package org.coachlibre.site.render;

import org.coachlibre.site.ColumnsBlock;

/** Writes {@link ColumnsBlock}; the columns stand side by side where there is room for each. */
final class ColumnsRenderer {
    private ColumnsRenderer() {}

    static void write(Canvas canvas, ColumnsBlock block) {
        canvas.html.open("div", "class", "cl-inner").open("div", "class", "cl-columns");
        for (int i = 0; i < block.columns().size(); i++) {
            canvas.html.open("div", "class", "cl-column cl-parts");
            canvas.inside(block.columns().get(i), i);
            canvas.html.close().newLine();
        }
        canvas.html.close(2);
    }
}
