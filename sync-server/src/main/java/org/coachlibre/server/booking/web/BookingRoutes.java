package org.coachlibre.server.booking.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.ConfirmResult;
import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.booking.domain.Details.Fault;
import org.coachlibre.server.booking.domain.Details.Field;
import org.coachlibre.server.booking.domain.HoldResult;
import org.coachlibre.server.booking.domain.Offer;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.StoredBooking;
import org.coachlibre.server.booking.domain.Visitor;
import org.coachlibre.server.booking.page.BookingPages;
import org.coachlibre.server.booking.page.Links;
import org.coachlibre.server.booking.page.Markup;
import org.coachlibre.server.booking.page.Notices;
import org.coachlibre.server.booking.page.SlotsPage;
import org.coachlibre.server.booking.page.Words;
import org.coachlibre.server.booking.service.BookingDesk;
import org.coachlibre.server.booking.service.SlotBoard;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.Form;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.jspecify.annotations.Nullable;

/** From the list of offers to the booked session. */
final class BookingRoutes {
    private static final int LONGEST_FIELD = 20_000;

    private final Pages pages;
    private final PageCache cache;
    private final SlotBoard board;
    private final BookingDesk desk;
    private final Predicate<UUID> isMailSetUp;
    private final LiveHolds liveHolds = new LiveHolds(Rules.LIVE_HOLDS);

    BookingRoutes(Pages pages, PageCache cache, SlotBoard board, BookingDesk desk, Predicate<UUID> isMailSetUp) {
        this.pages = pages;
        this.cache = cache;
        this.board = board;
        this.desk = desk;
        this.isMailSetUp = isMailSetUp;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/book", Scope.STUDIO, this::inAnyLanguage),
                Route.get("/{lang}/book", Scope.STUDIO, this::offers),
                Route.get("/{lang}/book/{typeId}", Scope.STUDIO, this::slots).withQuick(this::kept),
                Route.post("/{lang}/book/{typeId}/hold", Scope.STUDIO, this::hold),
                Route.post("/{lang}/book/{typeId}/release", Scope.STUDIO, this::release),
                Route.post("/{lang}/book/{typeId}/confirm", Scope.STUDIO, this::confirm));
    }

    private Reply inAnyLanguage(Exchange exchange) {
        return Reply.redirect(302, Links.offers(exchange.language()));
    }

    private Reply offers(Exchange exchange) {
        Plan plan = pages.findPlan(exchange).orElse(null);
        Words words = Pages.words(exchange, plan, null);
        BookingPages content = new BookingPages(words);
        if (plan == null) {
            return pages.page(exchange, 200, words, null, "offers.title", content.notYet());
        }
        List<Offer> offers = plan.listActive();
        return offers.size() == 1
                ? Reply.redirect(
                        302, Links.offer(words.language(), offers.getFirst().id()))
                : pages.page(exchange, 200, words, plan, "offers.title", content.offers(plan));
    }

    private @Nullable Reply kept(Exchange exchange) {
        try {
            return cache.find(key(exchange));
        } catch (HttpProblem refused) {
            // The handler refuses it again, where an answer can be given.
            return null;
        }
    }

    private static PageCache.Key key(Exchange exchange) {
        return new PageCache.Key(
                exchange.studio().id(),
                exchange.path("typeId"),
                exchange.path("lang"),
                Asked.day(exchange.query("day").orElse(null)),
                null,
                Asked.month(exchange.query("month").orElse(null)),
                Asked.zone(exchange.query("zone").orElse(null)));
    }

    private Reply slots(Exchange exchange) {
        PageCache.Moment moment = cache.moment(exchange.studio().id());
        String zone = exchange.query("zone").orElse(null);
        Reply reply = slotsPage(exchange, 200, zone, null).cacheControl("no-cache");
        cache.keep(key(exchange), moment, reply);
        return reply;
    }

    private Reply slotsPage(Exchange exchange, int status, @Nullable String zone, @Nullable String noticeKey) {
        LocalDate day = Asked.day(exchange.query("day").orElse(null));
        return slotsPage(exchange, status, zone, day, noticeKey);
    }

    private Reply slotsPage(
            Exchange exchange, int status, @Nullable String zone, @Nullable LocalDate day, @Nullable String noticeKey) {
        SlotBoard.View view = board.view(
                        exchange.studio().id(),
                        exchange.path("typeId"),
                        day,
                        Asked.month(exchange.query("month").orElse(null)),
                        Asked.zone(zone),
                        null,
                        exchange.now())
                .orElseThrow(HttpProblem::notFound);
        Words words = new Words(Pages.language(exchange), view.zone());
        String path = Links.offer(words.language(), view.offer().id());
        SlotsPage page = new SlotsPage(words, choice(view, path, path + "/hold"));
        Markup notice = noticeKey == null ? null : Notices.bad(words.text(noticeKey));
        return pages.page(
                exchange,
                status,
                words,
                view.plan(),
                "slots.title",
                page.page(view.offer(), view.plan().card().coachName(), notice, exchange.now()));
    }

    static SlotsPage.Choice choice(SlotBoard.View view, String path, String action) {
        return new SlotsPage.Choice(
                path,
                action,
                view.plan().zone(),
                view.today(),
                view.month(),
                view.lastMonth(),
                view.day(),
                view.strip(),
                view.days(),
                view.chosen(),
                view.offer().rules().seats() > 1);
    }

    private Reply hold(Exchange exchange) throws IOException {
        Form form = exchange.form();
        Plan plan = pages.findPlan(exchange).orElseThrow(HttpProblem::notFound);
        String zone = form.text("zone", LONGEST_FIELD);
        Words words = Pages.words(exchange, plan, zone);
        Reply limited = pages.limited(exchange, Rules.FORM, words, plan);
        if (limited != null) {
            return limited;
        }
        Instant start = Asked.instant(form.text("start", LONGEST_FIELD));
        if (start == null) {
            return slotsPage(exchange, 400, zone, "taken.text");
        }
        String previous = form.text("hold", LONGEST_FIELD);
        HoldResult result;
        try {
            result = desk.hold(
                    exchange.studio().id(),
                    exchange.path("typeId"),
                    start,
                    previous,
                    token -> admit(exchange, previous, token));
        } catch (TooManyHolds e) {
            Markup content =
                    new BookingPages(words).sentence(e.title, e.text, "next.offers", Links.offers(words.language()));
            return pages.page(exchange, 429, words, plan, e.title, content)
                    .header("Retry-After", pages.retryAfter(Rules.HOLD));
        }
        return switch (result) {
            case HoldResult.Held held ->
                details(exchange, 200, words, plan, held, new Details("", "", "", ""), Map.of(), false);
            case HoldResult.NotFree notFree ->
                slotsPage(exchange, 409, zone, LocalDate.ofInstant(start, words.zone()), "taken.text");
            case HoldResult.UnknownOffer unknown -> throw HttpProblem.notFound();
        };
    }

    private void admit(Exchange exchange, String previous, String token) {
        Instant now = exchange.now();
        boolean isWithin = liveHolds.admit(
                exchange.studio().id(), exchange.clientAddress(), previous, token, now, now.plus(BookingDesk.HOLD));
        if (!isWithin) {
            throw new TooManyHolds("held.title", "held.text");
        }
        if (!pages.allow(exchange, Rules.HOLD)) {
            liveHolds.end(exchange.studio().id(), exchange.clientAddress(), token);
            throw new TooManyHolds("limited.title", "limited.text");
        }
    }

    private static final class TooManyHolds extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String title;
        private final String text;

        /** The keys of what is said to the visitor. */
        TooManyHolds(String title, String text) {
            super("too many holds", null, false, false);
            this.title = title;
            this.text = text;
        }
    }

    private Reply details(
            Exchange exchange,
            int status,
            Words words,
            Plan plan,
            HoldResult.Held held,
            Details details,
            Map<Field, Fault> faults,
            boolean isTrapped) {
        Markup content = new BookingPages(words)
                .details(plan, held.offer(), held.hold(), held.token(), details, faults, isTrapped, exchange.now());
        return pages.page(exchange, status, words, plan, "details.title", content);
    }

    private Reply release(Exchange exchange) throws IOException {
        Form form = exchange.form();
        Plan plan = pages.findPlan(exchange).orElseThrow(HttpProblem::notFound);
        Words words = Pages.words(exchange, plan, form.text("zone", LONGEST_FIELD));
        Reply limited = pages.limited(exchange, Rules.FORM, words, plan);
        if (limited != null) {
            return limited;
        }
        String token = form.text("hold", LONGEST_FIELD);
        desk.release(exchange.studio().id(), token);
        liveHolds.end(exchange.studio().id(), exchange.clientAddress(), token);
        String zone =
                words.zone().equals(plan.zone()) ? "" : "?zone=" + words.zone().getId();
        return Reply.redirect(303, Links.offer(words.language(), exchange.path("typeId")) + zone);
    }

    private Reply confirm(Exchange exchange) throws IOException {
        Form form = exchange.form();
        Plan plan = pages.findPlan(exchange).orElseThrow(HttpProblem::notFound);
        String zone = form.text("zone", LONGEST_FIELD);
        Words words = Pages.words(exchange, plan, zone);
        Reply limited = pages.limited(exchange, Rules.FORM, words, plan);
        if (limited != null) {
            return limited;
        }
        String token = form.text("hold", LONGEST_FIELD);
        Details details = FormDetails.read(form, LONGEST_FIELD);
        Map<Field, Fault> faults = details.faults(false);
        boolean isTrapped = FormDetails.isTrapped(form);
        if (isTrapped || !faults.isEmpty()) {
            Optional<HoldResult.Held> held = desk.findHold(exchange.studio().id(), token);
            return held.isEmpty()
                    ? slotsPage(exchange, 409, zone, "lost.text")
                    : details(exchange, 422, words, plan, held.get(), details, faults, isTrapped);
        }
        ConfirmResult result = desk.confirm(exchange.studio().id(), token, visitor(details, words));
        if (result instanceof ConfirmResult.Booked) {
            liveHolds.end(exchange.studio().id(), exchange.clientAddress(), token);
        }
        return switch (result) {
            case ConfirmResult.Booked booked -> done(exchange, words, plan, booked.booking());
            case ConfirmResult.NotFree notFree -> slotsPage(exchange, 409, zone, "taken.text");
            case ConfirmResult.UnknownHold unknown -> slotsPage(exchange, 409, zone, "lost.text");
        };
    }

    private static Visitor visitor(Details details, Words words) {
        return new Visitor(
                details.name(),
                Details.address(details.email()).orElseThrow(),
                details.message().isEmpty() ? null : details.message(),
                details.phone().isEmpty() ? null : details.phone(),
                words.zone(),
                words.language());
    }

    private Reply done(Exchange exchange, Words words, Plan plan, StoredBooking booking) {
        Language language = words.language();
        Words own = new Words(language, booking.zone());
        boolean isMailed = isMailSetUp.test(exchange.studio().id());
        Markup content =
                new BookingPages(own).done(booking, plan.card().coachName(), desk.manageToken(booking), isMailed);
        return pages.page(exchange, 201, own, plan, "done.title", content);
    }
}
