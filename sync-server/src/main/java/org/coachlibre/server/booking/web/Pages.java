package org.coachlibre.server.booking.web;

import java.time.ZoneId;
import java.util.Optional;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.Zones;
import org.coachlibre.server.booking.page.BookingPages;
import org.coachlibre.server.booking.page.Frame;
import org.coachlibre.server.booking.page.Links;
import org.coachlibre.server.booking.page.Markup;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.server.booking.service.SlotBoard;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.releases.Shells;
import org.jspecify.annotations.Nullable;

/** What every page of this module needs: the language, the zone, the site's clothes. */
final class Pages {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final SlotBoard board;
    private final Shells shells;
    private final RateLimits limits;
    private final String assets;

    /** @param assets version of the style sheet and the script */
    Pages(SlotBoard board, Shells shells, RateLimits limits, String assets) {
        this.board = board;
        this.shells = shells;
        this.limits = limits;
        this.assets = assets;
    }

    Optional<Plan> findPlan(Exchange exchange) {
        return board.findPlan(exchange.studio().id());
    }

    /** The language in the address; 404 when it is none of ours. */
    static Language language(Exchange exchange) {
        return switch (exchange.path("lang")) {
            case "fr" -> Language.FRENCH;
            case "en" -> Language.ENGLISH;
            default -> throw HttpProblem.notFound();
        };
    }

    /** @param zoneName as the visitor sent it; the practice's zone when it is none */
    static Words words(Exchange exchange, @Nullable Plan plan, @Nullable String zoneName) {
        return new Words(language(exchange), Zones.of(zoneName, plan == null ? UTC : plan.zone()));
    }

    Reply page(Exchange exchange, int status, Words words, @Nullable Plan plan, String titleKey, Markup content) {
        String shell =
                shells.find(exchange.studio().id(), words.language().code()).orElse(null);
        String name = plan == null ? exchange.studio().slug() : plan.card().practiceName();
        String page = new Frame(shell, words, name, assets).page(words.text(titleKey), content);
        return Reply.html(status, page);
    }

    /** Takes one permit of the visitor's address; an answer when there is none left. */
    @Nullable
    Reply limited(Exchange exchange, String rule, Words words, @Nullable Plan plan) {
        if (limits.allow(rule, exchange.clientAddress())) {
            return null;
        }
        Markup content = new BookingPages(words)
                .sentence("limited.title", "limited.text", "next.offers", Links.offers(words.language()));
        return page(exchange, 429, words, plan, "limited.title", content).header("Retry-After", retryAfter(rule));
    }

    boolean allow(Exchange exchange, String rule) {
        return limits.allow(rule, exchange.clientAddress());
    }

    /** Takes one permit of all the studio's visitors together. */
    boolean allowStudio(Exchange exchange, String rule) {
        return limits.allow(rule, exchange.studio().id().toString());
    }

    /** Seconds. */
    String retryAfter(String rule) {
        return Long.toString(limits.retryAfter(rule).toSeconds());
    }
}
