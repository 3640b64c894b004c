package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.coachlibre.server.store.jooq.Tables;
import org.coachlibre.syncprotocol.WireEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Y3, the server's half, and security.md 22: a server that ends at the worst moments leaves a booking and a mail whole or absent. */
class FaultPointsIT {
    private static final String TEN = "2026-06-16T08:00:00Z";

    @TempDir
    Path data;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    private String mailPort() {
        return Integer.toString(post.getSmtp().getPort());
    }

    private static void awaitMails(BookingFixture server) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isMailWaiting(server) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertTrue(!isMailWaiting(server));
    }

    private static boolean isMailWaiting(BookingFixture server) {
        return server.server.context().database().read(tx -> tx.dsl()
                .fetchExists(Tables.OUTGOING_MAIL, Tables.OUTGOING_MAIL.STATE.eq("WAITING")));
    }

    private static int rows(BookingFixture server) {
        return server.server
                .context()
                .database()
                .read(tx -> tx.dsl().fetchCount(Tables.BOOKING)
                        + tx.dsl().fetchCount(Tables.BOOKED_SESSION)
                        + tx.dsl().fetchCount(Tables.SESSION_CELL)
                        + tx.dsl().fetchCount(Tables.SESSION_SEAT)
                        + tx.dsl().fetchCount(Tables.OUTGOING_MAIL));
    }

    @Test
    void security22_y3_aBookingThatWasCutOffBeforeItsCommitIsAbsentAndCanBeMadeAgain() throws Exception {
        String hold;
        try (ServerProcess child = ServerProcess.start(data, "booking.before-commit")) {
            hold = BookingClient.holdToken(child.hold("discovery", TEN));
            assertThrows(UncheckedIOException.class, () -> child.confirm("discovery", hold, "Anna"));
            child.awaitEnd();
        }
        try (BookingFixture server = new BookingFixture(data)) {
            assertEquals(0, rows(server), "nothing of it is there");
            assertEquals(List.of(), server.events());
            assertEquals(201, server.confirm("discovery", hold, "Anna").statusCode(), "the same form again books it");
            assertEquals(201, server.confirm("discovery", hold, "Anna").statusCode());
            assertEquals(1, server.bookings().size());
        }
    }

    @Test
    void y3_aMailThatWasCutOffBeforeItWasHandedOverIsToldAndNotGuessed() throws Exception {
        killWhileSending("mail.before-send");
        try (BookingFixture server = restarted()) {
            assertEquals(1, post.getReceivedMessages().length, "the other one only");
            assertEquals(1, interrupted(server));
        }
    }

    @Test
    void y3_aMailThatWasCutOffAfterItWasHandedOverIsNotSentTwice() throws Exception {
        killWhileSending("mail.after-send");
        assertEquals(1, post.getReceivedMessages().length);
        try (BookingFixture server = restarted()) {
            assertEquals(2, post.getReceivedMessages().length, "to the client and to the coach, once each");
            assertEquals(
                    2,
                    java.util.stream.Stream.of(post.getReceivedMessages())
                            .map(FaultPointsIT::recipient)
                            .distinct()
                            .count());
            assertEquals(1, interrupted(server));
        }
    }

    private static String recipient(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void killWhileSending(String point) throws Exception {
        try (ServerProcess child = ServerProcess.start(data, point, mailPort())) {
            try {
                child.book("discovery", TEN);
            } catch (UncheckedIOException e) {
                // The mail may leave, and the server end, before the page of the booking arrives.
            }
            child.awaitEnd();
        }
    }

    /** Again and again: what was begun must stay as it is. */
    private BookingFixture restarted() {
        for (int i = 0; i < 2; i++) {
            try (BookingFixture server = new BookingFixture(data)) {
                awaitMails(server);
            }
        }
        BookingFixture server = new BookingFixture(data);
        awaitMails(server);
        assertEquals(1, server.bookings().size(), "the booking was acknowledged to the sender");
        return server;
    }

    private static long interrupted(BookingFixture server) {
        return server.events().stream()
                .map(WireEvent::toString)
                .filter(event -> event.contains("mail.failed") && event.contains("INTERRUPTED"))
                .count();
    }
}
