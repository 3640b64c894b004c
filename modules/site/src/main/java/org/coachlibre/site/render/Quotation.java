package org.coachlibre.site.render;

import org.coachlibre.site.LocalText;

/** Writes what somebody said, and who: alone as {@link org.coachlibre.site.QuoteBlock} or among others. */
final class Quotation {
    private Quotation() {}

    static void write(Canvas canvas, LocalText quote, LocalText author, LocalText role, String cssClass) {
        Html html = canvas.html;
        html.open("figure", "class", cssClass).open("blockquote");
        canvas.paragraph(quote, "cl-quote-words");
        html.close();
        String name = canvas.words(author);
        String known = canvas.words(role);
        if (!name.isEmpty() || !known.isEmpty()) {
            html.open("figcaption");
            if (!name.isEmpty()) {
                html.element("span", name, "class", "cl-quote-author");
            }
            if (!known.isEmpty()) {
                html.element("span", known, "class", "cl-muted");
            }
            html.close();
        }
        html.close();
    }
}
