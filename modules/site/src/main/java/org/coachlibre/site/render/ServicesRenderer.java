package org.coachlibre.site.render;

import org.coachlibre.site.PageKind;
import org.coachlibre.site.ServicesBlock;

/** Writes {@link ServicesBlock}; without offers it says how to ask. */
final class ServicesRenderer {
    private ServicesRenderer() {}

    static void write(Canvas canvas, ServicesBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        html.open("div", "class", "cl-head");
        int level = canvas.title(block.title(), canvas.hasTitle() ? "cl-title" : "cl-display");
        canvas.paragraph("intro", block.intro(), "cl-lead");
        html.close().newLine();
        if (canvas.site.data().offers().isEmpty()) {
            html.open("p", "class", "cl-notice").text(canvas.word("offers.none") + " ");
            canvas.site
                    .site()
                    .findKind(PageKind.CONTACT)
                    .ifPresent(page -> html.element(
                            "a", canvas.word("offers.ask"), "href", canvas.links.page(page.id(), canvas.language)));
            html.close();
        } else {
            OfferCards.write(canvas, canvas.site.data().offers(), block.prices(), level);
        }
        html.close();
    }
}
