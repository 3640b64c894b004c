package org.coachlibre.site.render;

import java.util.List;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.SiteOffer;

/** Writes {@link BookingBlock}: a button to one offer, or every offer as a card. */
final class BookingRenderer {
    private BookingRenderer() {}

    static void write(Canvas canvas, BookingBlock block) {
        Html html = canvas.html;
        List<SiteOffer> offers = canvas.site.data().offers();
        boolean isOne = !block.offerId().isEmpty() || offers.isEmpty();
        html.open("div", "class", isOne ? "cl-inner cl-call" : "cl-inner");
        html.open("div", "class", "cl-head");
        int level = canvas.title(block.title(), canvas.hasTitle() ? "cl-title" : "cl-display");
        canvas.paragraph("text", block.text(), "cl-lead");
        html.close().newLine();
        if (isOne) {
            String label = canvas.words(block.button());
            html.open("p", "class", "cl-buttons");
            canvas.line(
                    "a",
                    "button",
                    label.isEmpty() ? LocalText.same(canvas.word("nav.book")) : block.button(),
                    "class",
                    "cl-button",
                    "href",
                    canvas.links.booking(canvas.language, block.offerId()));
            html.close();
        } else {
            OfferCards.write(canvas, offers, true, level);
        }
        html.close();
    }
}
