package org.coachlibre.site.render;

import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.SiteBlock;
import org.coachlibre.site.SuppliedBlock;

/** Writes {@link SuppliedBlock} with what its room says. */
final class SuppliedRenderer {
    private SuppliedRenderer() {}

    static void write(Canvas canvas, SuppliedBlock block, SiteBlock room) {
        SiteBlock.Content content = room.content(canvas.language, block.setting());
        Html html = canvas.html;
        html.open("div", "class", "cl-inner");
        int level = canvas.fixedTitle(content.title(), "cl-title");
        canvas.paragraph("", LocalText.same(content.intro()), "cl-lead");
        if (!content.cards().isEmpty()) {
            html.open("ul", "class", "cl-list cl-offers");
            content.cards().forEach(card -> card(canvas, card, level));
            html.close();
        }
        html.close();
    }

    private static void card(Canvas canvas, SiteBlock.Card card, int level) {
        Html html = canvas.html;
        html.open("li", "class", "cl-card cl-offer");
        html.element("h" + level, card.title(), "class", "cl-subtitle");
        canvas.paragraph("", LocalText.same(card.text()), "cl-muted");
        canvas.paragraph("", LocalText.same(card.remark()), "cl-offer-facts");
        if (!(card.target() instanceof LinkTarget.Nowhere)
                && !card.targetLabel().isBlank()) {
            html.open("p", "class", "cl-offer-go");
            html.element("a", card.targetLabel(), "class", "cl-button", "href", canvas.address(card.target()));
            html.close();
        }
        html.close();
    }
}
