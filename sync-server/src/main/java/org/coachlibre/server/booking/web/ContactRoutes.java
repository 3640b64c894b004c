package org.coachlibre.server.booking.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Details.Fault;
import org.coachlibre.server.booking.domain.Details.Field;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.page.BookingPages;
import org.coachlibre.server.booking.page.Markup;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.server.booking.service.ContactDesk;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.Form;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;

/** The contact form, as the site's pages send it. */
final class ContactRoutes {
    private static final int LONGEST_FIELD = 20_000;

    private final Pages pages;
    private final ContactDesk desk;

    ContactRoutes(Pages pages, ContactDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{lang}/contact", Scope.STUDIO, this::empty),
                Route.post("/{lang}/contact", Scope.STUDIO, this::receive));
    }

    private Reply empty(Exchange exchange) {
        return form(exchange, 200, new Details("", "", "", ""), Map.of(), false, false);
    }

    private Reply form(
            Exchange exchange,
            int status,
            Details details,
            Map<Field, Fault> faults,
            boolean isTrapped,
            boolean isLimited) {
        Plan plan = pages.findPlan(exchange).orElse(null);
        Words words = Pages.words(exchange, plan, null);
        Markup content = new BookingPages(words).contact(details, faults, isTrapped, isLimited);
        return pages.page(exchange, status, words, plan, "contact.title", content);
    }

    private Reply receive(Exchange exchange) throws IOException {
        Form form = exchange.form();
        Details details = FormDetails.read(form, LONGEST_FIELD);
        Map<Field, Fault> faults = details.faults(true);
        boolean isTrapped = FormDetails.isTrapped(form);
        if (!pages.allow(exchange, Rules.FORM)) {
            return form(exchange, 429, details, Map.of(), false, true)
                    .header("Retry-After", pages.retryAfter(Rules.FORM));
        }
        if (isTrapped || !faults.isEmpty()) {
            return form(exchange, 422, details, faults, isTrapped, false);
        }
        if (!pages.allow(exchange, Rules.MESSAGE) || !pages.allowStudio(exchange, Rules.MESSAGES)) {
            return form(exchange, 429, details, Map.of(), false, true)
                    .header("Retry-After", pages.retryAfter(Rules.MESSAGE));
        }
        Plan plan = pages.findPlan(exchange).orElse(null);
        Words words = Pages.words(exchange, plan, null);
        desk.receive(exchange.studio().id(), details, words.language());
        Markup content = new BookingPages(words).sentence("contact.thanks.title", "contact.thanks.text", null, "");
        return pages.page(exchange, 200, words, plan, "contact.thanks.title", content);
    }
}
