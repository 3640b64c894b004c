package org.coachlibre.site.render;

import org.coachlibre.site.QuoteBlock;

/** Writes {@link QuoteBlock}. */
final class QuoteRenderer {
    private QuoteRenderer() {}

    static void write(Canvas canvas, QuoteBlock block) {
        canvas.html.open("div", "class", "cl-inner");
        Quotation.write(canvas, "", block.quote(), block.author(), block.role(), "cl-quote");
        canvas.html.close();
    }
}
