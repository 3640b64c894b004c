package org.coachlibre.site.render;

import org.coachlibre.site.QuoteBlock;

/** Writes {@link QuoteBlock}. */
final class QuoteRenderer {
    private QuoteRenderer() {}

    static void write(Canvas canvas, QuoteBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner").open("figure", "class", "cl-quote");
        html.open("blockquote");
        canvas.paragraph(block.quote(), "cl-quote-words");
        html.close();
        String author = canvas.words(block.author());
        String role = canvas.words(block.role());
        if (!author.isEmpty() || !role.isEmpty()) {
            html.open("figcaption");
            if (!author.isEmpty()) {
                html.element("span", author, "class", "cl-quote-author");
            }
            if (!role.isEmpty()) {
                html.element("span", role, "class", "cl-muted");
            }
            html.close();
        }
        html.close(2);
    }
}
