package org.coachlibre.site.render;

import java.time.Duration;
import java.util.List;
import org.coachlibre.core.Money;
import org.coachlibre.site.SiteOffer;

/** Offers as cards: name, what it is, how long, where, for how much, and the way to book it. */
final class OfferCards {
    private OfferCards() {}

    static void write(Canvas canvas, List<SiteOffer> offers, boolean prices, int level) {
        Html html = canvas.html;
        html.open("ul", "class", "cl-list cl-offers");
        for (SiteOffer offer : offers) {
            String name = canvas.words(offer.name());
            html.open("li", "class", "cl-card cl-offer");
            html.element("h" + level, name, "class", "cl-subtitle");
            canvas.paragraph("", offer.description(), "cl-muted");
            html.open("p", "class", "cl-offer-facts");
            html.element("span", length(canvas, offer.length()));
            html.element("span", canvas.word("offer." + offer.where().name()));
            html.close();
            Money price = offer.price();
            if (prices && price != null) {
                html.element(
                        "p",
                        price.minor() == 0 ? canvas.word("offer.free") : price.format(canvas.language.locale()),
                        "class",
                        "cl-offer-price");
            }
            html.open("p", "class", "cl-offer-go");
            html.open("a", "class", "cl-button", "href", canvas.links.booking(canvas.language, offer.id()));
            html.text(canvas.word("offer.book"));
            html.element("span", " – " + name, "class", "cl-visually-hidden");
            html.close(3).newLine();
        }
        html.close();
    }

    private static String length(Canvas canvas, Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return canvas.word("length.minutes", minutes);
        }
        return minutes % 60 == 0
                ? canvas.word("length.hours", minutes / 60)
                : canvas.word("length.both", minutes / 60, (minutes % 60 < 10 ? "0" : "") + minutes % 60);
    }
}
