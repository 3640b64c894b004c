package org.coachlibre.server.booking.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coachlibre.icalendar.CalendarMethod;
import org.coachlibre.icalendar.CalendarWriter;
import org.coachlibre.server.booking.domain.ChangeResult;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.booking.letters.BookingCalendar;
import org.coachlibre.server.booking.page.BookingPages;
import org.coachlibre.server.booking.page.Links;
import org.coachlibre.server.booking.page.ManagePage;
import org.coachlibre.server.booking.page.ManagePage.News;
import org.coachlibre.server.booking.page.Markup;
import org.coachlibre.server.booking.page.SlotsPage;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.server.booking.service.BookingDesk;
import org.coachlibre.server.booking.service.SlotBoard;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.Form;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.jspecify.annotations.Nullable;

/** What a client does with a booking: look, move, cancel, take the calendar file. Looking changes nothing. */
final class ManageRoutes {
    private static final int LONGEST_FIELD = 1000;

    private final Pages pages;
    private final SlotBoard board;
    private final BookingDesk desk;
    private final CalendarWriter calendars = new CalendarWriter();

    ManageRoutes(Pages pages, SlotBoard board, BookingDesk desk) {
        this.pages = pages;
        this.board = board;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{lang}/manage/{token}", Scope.STUDIO, this::look),
                Route.get("/{lang}/manage/{token}/session.ics", Scope.STUDIO, this::calendar),
                Route.post("/{lang}/manage/{token}/cancel", Scope.STUDIO, this::cancel),
                Route.post("/{lang}/manage/{token}/move", Scope.STUDIO, this::move));
    }

    private Reply look(Exchange exchange) {
        Optional<StoredBooking> booking = desk.findByLink(exchange.studio().id(), exchange.path("token"));
        return booking.isEmpty()
                ? unknown(exchange)
                : page(exchange, 200, booking.get(), exchange.query("zone").orElse(null), News.NONE);
    }

    private Reply unknown(Exchange exchange) {
        Plan plan = pages.findPlan(exchange).orElse(null);
        Words words = Pages.words(exchange, plan, null);
        Reply limited = pages.limited(exchange, Rules.LINK, words, plan);
        if (limited != null) {
            return limited;
        }
        Markup content = new BookingPages(words)
                .sentence("unknown.title", "unknown.text", "next.offers", Links.offers(words.language()));
        return pages.page(exchange, 404, words, plan, "unknown.title", content);
    }

    private Reply page(Exchange exchange, int status, StoredBooking booking, @Nullable String zoneName, News news) {
        Plan plan = pages.findPlan(exchange).orElse(null);
        Words words = new Words(
                Pages.language(exchange),
                Optional.ofNullable(Asked.zone(zoneName)).orElse(booking.zone()));
        String path = Links.manage(words.language(), exchange.path("token"));
        Instant now = exchange.now();
        SlotsPage other = null;
        if (booking.isMovable() && now.isBefore(booking.start())) {
            other = board.view(
                            exchange.studio().id(),
                            booking.typeId(),
                            Asked.day(exchange.query("day").orElse(null)),
                            Asked.month(exchange.query("month").orElse(null)),
                            words.zone(),
                            booking,
                            now)
                    .map(view -> new SlotsPage(words, BookingRoutes.choice(view, path, path + "/move")))
                    .orElse(null);
        }
        boolean isChoosing =
                exchange.query("day").isPresent() || exchange.query("month").isPresent();
        Markup content = new ManagePage(words, booking, coachName(plan), exchange.path("token"))
                .page(news, other, isChoosing, now);
        return pages.page(exchange, status, words, plan, "manage.title", content);
    }

    private static String coachName(@Nullable Plan plan) {
        return plan == null ? "" : plan.card().coachName();
    }

    private Reply cancel(Exchange exchange) throws IOException {
        exchange.form();
        Reply limited = limited(exchange);
        if (limited != null) {
            return limited;
        }
        return change(exchange, desk.cancel(exchange.studio().id(), exchange.path("token")), News.CANCELLED, null);
    }

    private @Nullable Reply limited(Exchange exchange) {
        Plan plan = pages.findPlan(exchange).orElse(null);
        return pages.limited(exchange, Rules.FORM, Pages.words(exchange, plan, null), plan);
    }

    private Reply move(Exchange exchange) throws IOException {
        Form form = exchange.form();
        Reply limited = limited(exchange);
        if (limited != null) {
            return limited;
        }
        String zone = form.text("zone", LONGEST_FIELD);
        Instant start = Asked.instant(form.text("start", LONGEST_FIELD));
        return start == null
                ? look(exchange)
                : change(exchange, desk.move(exchange.studio().id(), exchange.path("token"), start), News.MOVED, zone);
    }

    private Reply change(Exchange exchange, ChangeResult result, News done, @Nullable String zone) {
        return switch (result) {
            case ChangeResult.Done changed -> page(exchange, 200, changed.booking(), zone, done);
            case ChangeResult.NotFree notFree -> page(exchange, 409, notFree.booking(), zone, News.NOT_FREE);
            case ChangeResult.TooLate tooLate -> page(exchange, 409, tooLate.booking(), zone, News.TOO_LATE);
            case ChangeResult.MovedTooOften often -> page(exchange, 409, often.booking(), zone, News.TOO_OFTEN);
            case ChangeResult.UnknownLink unknown -> unknown(exchange);
        };
    }

    private Reply calendar(Exchange exchange) {
        Optional<StoredBooking> found = desk.findByLink(exchange.studio().id(), exchange.path("token"));
        if (found.isEmpty()) {
            return unknown(exchange);
        }
        StoredBooking booking = found.get();
        Plan plan = pages.findPlan(exchange).orElse(null);
        String manage = exchange.origin() + Links.manage(Pages.language(exchange), exchange.path("token"));
        CalendarMethod method = booking.isConfirmed() ? CalendarMethod.PUBLISH : CalendarMethod.CANCEL;
        byte[] file = calendars.writeBytes(
                method,
                BookingCalendar.meeting(
                        booking.state(),
                        booking.place(),
                        booking.changedAt(),
                        plan == null ? null : plan.card(),
                        manage));
        return Reply.file(CalendarWriter.MEDIA_TYPE + "; method=" + method, "session.ics", file);
    }
}
