package org.coachlibre.site.render;

import org.coachlibre.site.LocalText;

/** Writes what somebody said, and who: alone as {@link org.coachlibre.site.QuoteBlock} or among others. */
final class Quotation {
    private Quotation() {}

    /** @param path what the names of the fields begin with: empty for a block of its own */
    static void write(Canvas canvas, String path, LocalText quote, LocalText author, LocalText role, String cssClass) {
        Html html = canvas.html;
        html.open("figure", "class", cssClass).open("blockquote");
        canvas.paragraph(path + "quote", quote, "cl-quote-words");
        html.close();
        if (canvas.isOffered(author) || canvas.isOffered(role)) {
            html.open("figcaption");
            canvas.line("span", path + "author", author, "class", "cl-quote-author");
            canvas.line("span", path + "role", role, "class", "cl-muted");
            html.close();
        }
        html.close();
    }
}
