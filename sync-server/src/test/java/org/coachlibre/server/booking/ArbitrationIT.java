package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coachlibre.core.Language;
import org.coachlibre.server.booking.domain.ChangeResult;
import org.coachlibre.server.booking.domain.ConfirmResult;
import org.coachlibre.server.booking.domain.HoldResult;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.domain.Visitor;
import org.coachlibre.server.booking.service.BookingDesk;
import org.coachlibre.server.booking.service.BookingServices;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.syncprotocol.BookingProjection.SessionType;
import org.coachlibre.syncprotocol.BookingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients want one time at once. */
class ArbitrationIT {
    private static final String TEN = "2026-06-16T08:00:00Z";

    @TempDir
    Path data;

    private static <T> List<T> atOnce(List<Callable<T>> wishes) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> wish : wishes) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return wish.call();
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    /** The whole way of one client: the status of the confirmation, or of the refused hold. */
    private static int tryToBook(BookingFixture server, String type, String start, String name) {
        var held = server.hold(type, start);
        return held.statusCode() == 200
                ? server.confirm(type, BookingClient.holdToken(held), name).statusCode()
                : held.statusCode();
    }

    /** T18: one slot, 200 clients, sessions of 30 and 60 minutes with buffers that overlap. */
    @Test
    void twoHundredClientsOneBooking() throws Exception {
        List<SessionType> types = List.of(buffered("discovery", "PT30M"), buffered("session", "PT60M"));
        try (BookingFixture server = new BookingFixture(data, types)) {
            List<Callable<Integer>> wishes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String name = "Client " + i;
                String type = i % 2 == 0 ? "discovery" : "session";
                wishes.add(() -> tryToBook(server, type, "2026-06-16T07:00:00Z", name));
            }
            List<Integer> statuses = atOnce(wishes);
            assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
            assertEquals(199, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
            assertEquals(1, server.bookings().size());
        }
    }

    private static SessionType buffered(String id, String length) {
        SessionType plain = BookingFixture.type(id, id, id, length, 1);
        return new SessionType(
                id,
                id,
                id,
                null,
                null,
                length,
                null,
                null,
                "PT10M",
                "PT10M",
                null,
                null,
                null,
                null,
                1,
                plain.place(),
                null,
                true);
    }

    /** T20: one client moves to a time while another books it, in fifty rounds. One gets it; a refused move changes nothing. */
    @Test
    void moveAgainstABookingOfTheSameTime() throws Exception {
        try (BookingFixture server = new BookingFixture(data)) {
            ServerContext context = server.server.context();
            BookingDesk desk = BookingServices.of(
                            context, new Tokens(context.key().signingKey("manage-links")), (tx, job) -> {})
                    .desk();
            Instant monday = Instant.parse("2026-06-22T07:00:00Z");
            int moves = 0;
            for (int round = 0; round < 50; round++) {
                // Eight rounds a day, each with the half hour it begins at and the one it wants.
                Instant from = monday.plus(Duration.ofDays(round / 40 * 7 + round / 8 % 5))
                        .plus(Duration.ofHours(round % 8));
                Instant wanted = from.plus(Duration.ofMinutes(30));
                String moving = book(desk, server.studio, from);
                // An expired hold keeps nobody away and can still become a booking.
                String other = hold(desk, server.studio, wanted);
                server.clock.advance(Duration.ofMinutes(11));
                List<Boolean> won = atOnce(List.of(
                        () -> desk.move(server.studio, moving, wanted) instanceof ChangeResult.Done,
                        () -> desk.confirm(server.studio, other, visitor()) instanceof ConfirmResult.Booked));
                assertTrue(won.get(0) != won.get(1), "round " + round + ": " + won);
                moves += won.get(0) ? 1 : 0;
                Instant now =
                        desk.findByLink(server.studio, moving).orElseThrow().start();
                assertEquals(won.get(0) ? wanted : from, now);
                assertEquals(
                        1,
                        server.bookings().stream()
                                .filter(booking -> booking.start().equals(wanted))
                                .count());
            }
            assertEquals(50 + 50 - moves, server.bookings().size());
        }
    }

    private static String hold(BookingDesk desk, UUID studio, Instant start) {
        HoldResult result = desk.hold(studio, "discovery", start, "", token -> {});
        return assertInstanceOf(HoldResult.Held.class, result).token();
    }

    /** The token of its manage link. */
    private static String book(BookingDesk desk, UUID studio, Instant start) {
        ConfirmResult result = desk.confirm(studio, hold(desk, studio, start), visitor());
        return desk.manageToken(
                assertInstanceOf(ConfirmResult.Booked.class, result).booking());
    }

    private static Visitor visitor() {
        return new Visitor("Anna", "anna@example.org", null, null, ZoneId.of("Europe/Paris"), Language.FRENCH);
    }

    /** T17: the last of two seats; and two who come first to an empty session. */
    @Test
    void twoSeatsGoToTwo() throws Exception {
        try (BookingFixture server =
                new BookingFixture(data, List.of(BookingFixture.type("group", "Groupe", "Group", "PT60M", 2)))) {
            List<Callable<Integer>> first =
                    List.of(() -> tryToBook(server, "group", TEN, "One"), () -> tryToBook(server, "group", TEN, "Two"));
            assertEquals(List.of(201, 201), atOnce(first));
            assertEquals(409, tryToBook(server, "group", TEN, "Three"));
            String later = "2026-06-16T10:00:00Z";
            assertEquals(201, tryToBook(server, "group", later, "One"));
            List<Callable<Integer>> last = List.of(
                    () -> tryToBook(server, "group", later, "Two"), () -> tryToBook(server, "group", later, "Three"));
            List<Integer> statuses = atOnce(last);
            assertTrue(statuses.contains(201) && statuses.contains(409), statuses.toString());
            assertEquals(
                    4,
                    server.bookings().stream()
                            .filter(booking -> booking.status() == BookingState.Status.CONFIRMED)
                            .count());
        }
    }
}
