package org.coachlibre.server.booking.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coachlibre.server.booking.service.BookingServices;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.modules.ServerContext;

/** Every route of the client's pages. */
public final class BookingWeb {
    private static final long MINUTE = 60;

    private BookingWeb() {}

    /** @param isMailSetUp whether a studio's mails are really sent */
    public static List<Route> routes(ServerContext context, BookingServices services, Predicate<UUID> isMailSetUp) {
        Assets assets = new Assets();
        Pages pages = new Pages(services.board(), context.shells(), context.limits(), assets.version());
        PageCache cache = new PageCache(
                services.generations(),
                context.shells(),
                () -> Math.floorDiv(context.clock().instant().getEpochSecond(), MINUTE));
        return Stream.of(
                        new BookingRoutes(pages, cache, services.board(), services.desk(), isMailSetUp).routes(),
                        new SlotsJson(services.board(), cache).routes(),
                        new ManageRoutes(pages, services.board(), services.desk()).routes(),
                        new ContactRoutes(pages, services.contact()).routes(),
                        assets.routes())
                .flatMap(List::stream)
                .toList();
    }
}
