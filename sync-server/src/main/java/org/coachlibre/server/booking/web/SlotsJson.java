package org.coachlibre.server.booking.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.coachlibre.availability.DaySlots;
import org.coachlibre.server.booking.service.SlotBoard;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.jspecify.annotations.Nullable;

/** The free times for programs: the shape of {@code coachlibre slots --json}, and nothing of anybody's. */
final class SlotsJson {
    private static final long MOST_DAYS = 93;

    private final SlotBoard board;
    private final PageCache cache;

    SlotsJson(SlotBoard board, PageCache cache) {
        this.board = board;
        this.cache = cache;
    }

    List<Route> routes() {
        return List.of(Route.get("/book/slots.json", Scope.STUDIO, this::list).withQuick(this::kept));
    }

    private @Nullable Reply kept(Exchange exchange) {
        try {
            return cache.find(key(exchange));
        } catch (HttpProblem refused) {
            // The handler refuses it again, where an answer can be given.
            return null;
        }
    }

    /** A slash is in no session type's page. */
    private static PageCache.Key key(Exchange exchange) {
        return new PageCache.Key(
                exchange.studio().id(),
                "slots.json/" + exchange.query("type").orElse(""),
                "",
                Asked.day(exchange.query("from").orElse(null)),
                Asked.day(exchange.query("until").orElse(null)),
                null,
                Asked.zone(exchange.query("zone").orElse(null)));
    }

    private Reply list(Exchange exchange) {
        PageCache.Moment moment = cache.moment(exchange.studio().id());
        LocalDate from = date(exchange, "from");
        LocalDate until = date(exchange, "until");
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw HttpProblem.badRequest("until must be from 0 to " + MOST_DAYS + " days after from.");
        }
        List<DaySlots> days = board.list(
                        exchange.studio().id(),
                        exchange.query("type").orElseThrow(() -> HttpProblem.badRequest("type is missing.")),
                        from,
                        until,
                        Asked.zone(exchange.query("zone").orElse(null)),
                        exchange.now())
                .orElseThrow(HttpProblem::notFound);
        Reply reply = Reply.json(
                        200, Map.of("days", days.stream().map(SlotsJson::day).toList()))
                .cacheControl("no-cache");
        cache.keep(key(exchange), moment, reply);
        return reply;
    }

    private static Map<String, Object> day(DaySlots day) {
        List<Map<String, Object>> slots = day.slots().stream()
                .map(slot ->
                        Map.<String, Object>of("start", slot.start(), "end", slot.end(), "seatsLeft", slot.seatsLeft()))
                .toList();
        return Map.of("date", day.date().toString(), "slots", slots);
    }

    private static LocalDate date(Exchange exchange, String name) {
        LocalDate date = Asked.day(exchange.query(name).orElse(null));
        if (date == null) {
            throw HttpProblem.badRequest(name + " must be a date such as 2026-06-13.");
        }
        return date;
    }
}
