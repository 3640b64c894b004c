package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.service.BookingServices;
import org.coachlibre.server.push.PushHandler;
import org.coachlibre.syncprotocol.BookingAsk;
import org.coachlibre.syncprotocol.BookingCancel;
import org.coachlibre.syncprotocol.BookingMove;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the coach's desktop asks of the arbiter. */
class CoachPushesIT {
    private static final Instant TEN = Instant.parse("2026-06-16T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-16T19:00:00Z");

    @TempDir
    Path data;

    private BookingFixture server;
    private PushHandler pushes;

    @BeforeEach
    void start() {
        server = new BookingFixture(data);
        var context = server.server.context();
        pushes = BookingServices.of(context, new Tokens(context.key().signingKey("manage-links")), (tx, job) -> {})
                .pushes();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PushOutcome push(String kind, Object body) {
        return server.server.context().database().write(tx -> {
            try {
                return pushes.apply(
                        tx, server.studioRecord(), new PushMessage(1, kind, BookingFixture.CODEC.tree(body)));
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        });
    }

    private static BookingAsk ask(UUID id, Instant start, boolean override) {
        return new BookingAsk(
                id,
                "session",
                start,
                start.plusSeconds(3600),
                "Anna",
                "anna@example.org",
                null,
                null,
                "Europe/Paris",
                "fr",
                override);
    }

    @Test
    void coachMayBookOutsideHoursButNeverOverABooking() {
        UUID id = UUID.randomUUID();
        assertEquals(
                "TAKEN",
                push(PushKinds.BOOKING_ASK, ask(UUID.randomUUID(), EVENING, false))
                        .reason());
        assertEquals(
                PushOutcome.Status.DONE,
                push(PushKinds.BOOKING_ASK, ask(id, EVENING, true)).status());
        Instant overlapping = EVENING.plusSeconds(1800);
        assertEquals(
                "TAKEN",
                push(PushKinds.BOOKING_ASK, ask(UUID.randomUUID(), overlapping, true))
                        .reason());
        assertEquals(
                PushOutcome.Status.DONE,
                push(PushKinds.BOOKING_ASK, ask(id, EVENING, true)).status());
        assertEquals(1, server.bookings().size(), "asked again, there is still one");
        server.book("session", TEN.toString());
        assertEquals(
                "TAKEN",
                push(PushKinds.BOOKING_ASK, ask(UUID.randomUUID(), TEN, false)).reason());
        Instant past = Instant.parse("2026-06-15T07:00:00Z");
        assertEquals(
                "IN_THE_PAST",
                push(PushKinds.BOOKING_ASK, ask(UUID.randomUUID(), past, true)).reason());
    }

    @Test
    void movesAndCancelsOnlyWhatTheDesktopSaw() {
        server.book("session", TEN.toString());
        UUID id = server.bookings().getFirst().id();
        Instant noon = TEN.plusSeconds(7200);
        BookingMove stale = new BookingMove(id, noon, noon.plusSeconds(3600), 7);
        assertEquals("CHANGED_MEANWHILE", push(PushKinds.BOOKING_MOVE, stale).reason());
        BookingMove fresh = new BookingMove(id, noon, noon.plusSeconds(3600), 1);
        assertEquals(
                PushOutcome.Status.DONE, push(PushKinds.BOOKING_MOVE, fresh).status());
        assertEquals(
                "CHANGED_MEANWHILE",
                push(PushKinds.BOOKING_CANCEL, new BookingCancel(id, 1, null)).reason());
        assertEquals(
                PushOutcome.Status.DONE,
                push(PushKinds.BOOKING_CANCEL, new BookingCancel(id, 2, "ill")).status());
        assertEquals(
                PushOutcome.Status.DONE,
                push(PushKinds.BOOKING_CANCEL, new BookingCancel(id, 3, "ill")).status());
        assertEquals(
                "UNKNOWN_BOOKING",
                push(PushKinds.BOOKING_CANCEL, new BookingCancel(UUID.randomUUID(), 1, null))
                        .reason());
        assertEquals(3, server.bookings().getFirst().version());
    }

    /** Y6. */
    @Test
    void lostBookingComesBackByItsId() {
        server.book("session", TEN.toString());
        BookingState lost = server.bookings().getFirst();
        server.close();
        Path other = data.resolve("restored");
        server = new BookingFixture(other);
        var context = server.server.context();
        pushes = BookingServices.of(context, new Tokens(context.key().signingKey("manage-links")), (tx, job) -> {
                    throw new AssertionError("a restored booking sends no mail");
                })
                .pushes();
        assertEquals(
                PushOutcome.Status.DONE, push(PushKinds.BOOKING_RESTORE, lost).status());
        assertEquals(
                PushOutcome.Status.DONE, push(PushKinds.BOOKING_RESTORE, lost).status());
        assertEquals(lost, server.bookings().getFirst());
        assertEquals(409, server.hold("session", TEN.toString()).statusCode());
    }
}
