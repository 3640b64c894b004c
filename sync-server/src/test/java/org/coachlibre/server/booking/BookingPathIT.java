package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.WireEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client's path over real HTTP, as a browser without a script walks it. */
class BookingPathIT {
    private static final String TEN = "2026-06-16T08:00:00Z";
    private static final String ELEVEN = "2026-06-16T09:00:00Z";

    /** Further than a date can be, further than the engine should count, and before there were computers. */
    private static final List<String> FAR_AWAY = List.of(
            "+1000000000-12-31T23:59:59Z",
            "+999999999-12-31T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "9001-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z");

    @TempDir
    Path data;

    private BookingFixture server;

    @BeforeEach
    void start() {
        server = new BookingFixture(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void clientBooksInFourSteps() {
        String offers = server.get("/en/book").body();
        assertTrue(offers.contains("Discovery call") && offers.contains("/en/book/discovery"), offers);
        HttpResponse<String> slots = server.get("/en/book/discovery?day=2026-06-16");
        assertTrue(slots.body().contains("value=\"" + TEN + "\""), slots.body());
        assertTrue(slots.body().contains("Paris"), "the zone is named");
        HttpResponse<String> details = server.hold("discovery", TEN);
        assertEquals(200, details.statusCode());
        assertTrue(details.body().contains("kept for you for 10 minutes"), details.body());
        HttpResponse<String> done = server.confirm("discovery", BookingFixture.holdToken(details), "Anna");
        assertEquals(201, done.statusCode());
        assertEquals("no-store", done.headers().firstValue("Cache-Control").orElse(""));
        BookingState booking = server.bookings().getFirst();
        assertEquals("anna@example.org", booking.email());
        assertEquals(Instant.parse(TEN), booking.start());
        assertEquals(List.of("booking.booked"), kinds("booking."));
        assertFalse(server.get("/en/book/discovery?day=2026-06-16").body().contains("value=\"" + TEN + "\""));
    }

    private List<String> kinds(String prefix) {
        return server.events().stream()
                .map(WireEvent::kind)
                .filter(kind -> kind.startsWith(prefix))
                .toList();
    }

    @Test
    void doubleClickGivesTheSameConfirmation() {
        String hold = BookingFixture.holdToken(server.hold("discovery", TEN));
        HttpResponse<String> first = server.confirm("discovery", hold, "Anna");
        HttpResponse<String> second = server.confirm("discovery", hold, "Anna");
        assertEquals(first.body(), second.body());
        assertEquals(201, second.statusCode());
        assertEquals(1, server.bookings().size());
    }

    /** T13. */
    @Test
    void forgedStartsAreRefused() {
        assertEquals(409, server.hold("discovery", "2026-06-16T08:10:00Z").statusCode());
        assertEquals(409, server.hold("discovery", "2026-06-14T08:00:00Z").statusCode());
        for (String far : FAR_AWAY) {
            assertEquals(400, server.hold("discovery", far).statusCode(), far);
            assertEquals(
                    200,
                    server.get("/en/book/discovery?day=" + far.substring(0, far.indexOf('T')))
                            .statusCode());
        }
        assertEquals(400, server.hold("discovery", "tomorrow").statusCode());
        assertEquals(404, server.hold("other", TEN).statusCode());
        String forgedHold = "a".repeat(43);
        assertEquals(409, server.confirm("discovery", forgedHold, "Anna").statusCode());
        assertEquals(List.of(), server.bookings());
    }

    /** T16. */
    @Test
    void holdHidesTheSlotFromOthersUntilItExpires() {
        HttpResponse<String> mine = server.hold("discovery", TEN);
        assertEquals(409, server.hold("discovery", TEN).statusCode());
        HttpResponse<String> again = server.post(
                "/en/book/discovery/hold",
                Map.of("start", TEN, "zone", "Europe/Paris", "hold", BookingFixture.holdToken(mine)));
        assertEquals(200, again.statusCode(), "one's own hold does not stand in the way");
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(200, server.hold("discovery", TEN).statusCode());
        HttpResponse<String> late = server.confirm("discovery", BookingFixture.holdToken(again), "Late");
        assertEquals(409, late.statusCode(), "somebody else holds it now");
    }

    @Test
    void expiredHoldStillBooksAFreeTime() {
        String hold = BookingFixture.holdToken(server.hold("discovery", TEN));
        server.clock.advance(Duration.ofMinutes(30));
        assertEquals(201, server.confirm("discovery", hold, "Anna").statusCode());
    }

    /** T19. */
    @Test
    void confirmingOneRefusesTheOther() {
        String first = BookingFixture.holdToken(server.hold("session", TEN));
        server.clock.advance(Duration.ofMinutes(11));
        String second = BookingFixture.holdToken(server.hold("discovery", "2026-06-16T08:30:00Z"));
        server.clock.advance(Duration.ofMinutes(11));
        assertEquals(201, server.confirm("discovery", second, "Second").statusCode());
        HttpResponse<String> refused = server.confirm("session", first, "First");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("has just been taken"), refused.body());
    }

    /** Whoever joins a half full group gets the type's length of today, but never a part of the session after it. */
    @Test
    void groupThatBecameLongerNeverRunsIntoTheNextSession() {
        server.publish(groupOf("PT60M"));
        server.book("group", TEN);
        server.book("session", ELEVEN);
        server.publish(groupOf("PT90M"));
        assertFalse(server.get("/en/book/group?day=2026-06-16").body().contains("value=\"" + TEN + "\""));
        assertEquals(409, server.hold("group", TEN).statusCode(), "neither listed nor kept");

        server.publish(groupOf("PT60M"));
        String hold = BookingFixture.holdToken(server.hold("group", TEN));
        server.publish(groupOf("PT90M"));
        assertEquals(409, server.confirm("group", hold, "Bea").statusCode());
        assertEquals(2, server.bookings().size());
    }

    @Test
    void groupThatBecameLongerTakesTheTimeItNeedsAndGivesItBack() {
        server.publish(groupOf("PT60M"));
        server.book("group", TEN);
        server.publish(groupOf("PT90M"));
        String longer = server.book("group", TEN);
        assertEquals(409, server.hold("session", ELEVEN).statusCode());
        assertEquals(200, server.post(longer + "/cancel", Map.of()).statusCode());
        server.book("session", ELEVEN);
        assertEquals(
                2,
                server.bookings().stream()
                        .filter(booking -> booking.status() == BookingState.Status.CONFIRMED)
                        .count());
    }

    private static BookingProjection groupOf(String length) {
        return BookingFixture.projection(
                List.of(BookingFixture.type("group", "Groupe", "Group", length, 4), BookingFixture.session()),
                List.of());
    }

    /** T20. */
    @Test
    void moveToATakenTimeLeavesTheBookingWhereItWas() {
        String manage = server.book("discovery", TEN);
        server.clock.advance(Duration.ofSeconds(1));
        server.book("discovery", ELEVEN);
        HttpResponse<String> refused = server.post(manage + "/move", Map.of("start", ELEVEN, "zone", "Europe/Paris"));
        assertEquals(409, refused.statusCode());
        assertEquals(Instant.parse(TEN), server.bookings().getFirst().start());
        Map<String, String> noon = Map.of("start", "2026-06-16T10:00:00Z", "zone", "Europe/Paris");
        HttpResponse<String> moved = server.post(manage + "/move", noon);
        assertEquals(200, moved.statusCode());
        assertEquals(moved.body(), server.post(manage + "/move", noon).body());
        BookingState booking = server.bookings().getFirst();
        assertEquals(2, booking.version());
        assertEquals(1, booking.sequence());
        assertEquals(200, server.hold("discovery", TEN).statusCode(), "the old time is free again");
    }

    /** Y10. */
    @Test
    void lookingAtTheManageLinkChangesNothing() {
        String manage = server.book("discovery", TEN);
        for (String path : List.of(manage, manage + "/session.ics", manage + "/cancel", manage + "/move")) {
            server.get(path);
            server.head(path);
        }
        assertEquals(BookingState.Status.CONFIRMED, server.bookings().getFirst().status());
        HttpResponse<String> cancelled = server.post(manage + "/cancel", Map.of());
        assertEquals(200, cancelled.statusCode());
        assertEquals(cancelled.body(), server.post(manage + "/cancel", Map.of()).body());
        assertEquals(List.of("booking.booked", "booking.cancelled"), kinds("booking."));
        assertTrue(server.get(manage).body().contains("This session is cancelled"));
        assertTrue(server.get(manage + "/session.ics").body().contains("METHOD:CANCEL"));
        assertEquals(200, server.hold("discovery", TEN).statusCode());
    }

    @Test
    void aMoveToNoTimeOfThisCalendarChangesNothing() {
        String manage = server.book("discovery", TEN);
        for (String far : FAR_AWAY) {
            assertEquals(
                    200,
                    server.post(manage + "/move", Map.of("start", far, "zone", "Europe/Paris"))
                            .statusCode(),
                    far);
        }
        assertEquals(1, server.bookings().getFirst().version());
    }

    @Test
    void calendarFileHasMethodAndSequence() {
        String manage = server.book("discovery", TEN);
        HttpResponse<String> file = server.get(manage + "/session.ics");
        assertTrue(file.body().contains("METHOD:PUBLISH") && file.body().contains("SEQUENCE:0"), file.body());
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
    }

    @Test
    void unknownLinkIsAPageThatSaysSo() {
        HttpResponse<String> page = server.get("/fr/manage/" + "x".repeat(43));
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Réservation introuvable"), page.body());
    }

    /** Y2, the reverse: what the coach blocked first is refused; what a client booked first stands. */
    @Test
    void busyTimePublishedFirstRefusesTheClient() {
        String manage = server.book("discovery", ELEVEN);
        server.publish(BookingFixture.projection(
                List.of(BookingFixture.discovery()),
                List.of(new BookingProjection.Busy(
                        Instant.parse("2026-06-16T07:00:00Z"), Instant.parse("2026-06-16T12:00:00Z")))));
        assertEquals(409, server.hold("discovery", TEN).statusCode());
        assertTrue(server.get(manage).body().contains("Your session"));
        assertEquals(BookingState.Status.CONFIRMED, server.bookings().getFirst().status());
    }

    @Test
    void security19_wrongDetailsComeBackAsTypedAndEscaped() {
        String hold = BookingFixture.holdToken(server.hold("discovery", TEN));
        HttpResponse<String> page = server.post(
                "/fr/book/discovery/confirm",
                Map.of(
                        "hold", hold,
                        "zone", "Europe/Paris",
                        "name", "<b>שרה 😀</b>",
                        "email", "anna@example.org\nBcc: all@example.org",
                        "message", "Bonjour"));
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("&lt;b&gt;שרה 😀&lt;/b&gt;"), page.body());
        assertTrue(page.body().contains("Ce n’est pas une adresse"), page.body());
        HttpResponse<String> trapped = server.post(
                "/fr/book/discovery/confirm",
                Map.of("hold", hold, "name", "Bot", "email", "bot@example.org", "website", "http://spam"));
        assertEquals(422, trapped.statusCode());
        assertEquals(List.of(), server.bookings());
        HttpResponse<String> done = server.confirm("discovery", hold, "שרה 😀 <script>");
        assertEquals(201, done.statusCode());
        assertEquals("שרה 😀 <script>", server.bookings().getFirst().name());
    }

    @Test
    void contactMessageArrivesOnceAndFloodsAreLimited() {
        Map<String, String> form =
                Map.of("name", "Hugo", "email", "hugo@example.org", "message", "Une question", "website", "");
        assertEquals(200, server.post("/fr/contact", form).statusCode());
        assertEquals(List.of("message.received"), kinds("message."));
        HttpResponse<String> last = null;
        for (int i = 0; i < 10; i++) {
            last = server.post("/fr/contact", form);
        }
        assertEquals(429, last.statusCode());
        assertTrue(last.headers().firstValue("Retry-After").isPresent());
        assertTrue(last.body().contains("Une question"), "nothing typed is lost");
    }

    @Test
    void aSessionIsMovedTwentyTimesAndThenSaysWhomToWriteTo() {
        String manage = server.book("discovery", TEN);
        for (int i = 0; i < 20; i++) {
            String start = i % 2 == 0 ? ELEVEN : TEN;
            HttpResponse<String> moved = server.post(manage + "/move", Map.of("start", start, "zone", "Europe/Paris"));
            assertEquals(200, moved.statusCode(), "move " + (i + 1));
        }
        HttpResponse<String> refused =
                server.post(manage.replace("/en/", "/fr/") + "/move", Map.of("start", ELEVEN, "zone", "Europe/Paris"));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("écrivez à Claire Morel"), refused.body());
        assertFalse(server.get(manage).body().contains(manage + "/move"), "nor is it offered");
        assertEquals(Instant.parse(TEN), server.bookings().getFirst().start());
        assertEquals(200, server.post(manage + "/cancel", Map.of()).statusCode(), "cancelling stays possible");
    }

    @Test
    void formsOfTheManagePageAreLimitedToo() {
        String manage = server.book("discovery", TEN);
        HttpResponse<String> last;
        int asked = 0;
        do {
            last = server.post(manage + "/move", Map.of("start", TEN, "zone", "Europe/Paris"));
        } while (last.statusCode() == 200 && ++asked < 5000);
        assertEquals(429, last.statusCode());
        assertTrue(last.body().contains("A moment, please"), last.body());
    }

    @Test
    void oneAddressKeepsFiveTimesAtOnceAndNoMore() {
        List<HttpResponse<String>> kept = new ArrayList<>();
        for (int hour = 7; hour < 12; hour++) {
            kept.add(server.hold("discovery", "2026-06-16T%02d:00:00Z".formatted(hour)));
            assertEquals(200, kept.getLast().statusCode());
        }
        String sixth = "2026-06-16T12:00:00Z";
        HttpResponse<String> refused = server.hold("discovery", sixth);
        assertEquals(429, refused.statusCode());
        assertTrue(refused.body().contains("Several times are already kept"), refused.body());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        // Another choice takes the place of one's last; a booking and a time given back make room.
        HttpResponse<String> other = server.post(
                "/en/book/discovery/hold",
                Map.of("start", sixth, "zone", "Europe/Paris", "hold", BookingFixture.holdToken(kept.getFirst())));
        assertEquals(200, other.statusCode());
        assertEquals(429, server.hold("discovery", "2026-06-16T07:00:00Z").statusCode());
        assertEquals(
                201,
                server.confirm("discovery", BookingFixture.holdToken(other), "Anna")
                        .statusCode());
        assertEquals(200, server.hold("discovery", "2026-06-16T07:00:00Z").statusCode());
        server.post("/en/book/discovery/release", Map.of("hold", BookingFixture.holdToken(kept.get(1))));
        assertEquals(200, server.hold("discovery", "2026-06-16T08:00:00Z").statusCode());
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(200, server.hold("discovery", "2026-06-16T13:00:00Z").statusCode(), "they end by themselves");
    }

    /** A thousand tries a minute from one address. */
    @Test
    void security23_aFloodOfBookingsFromOneAddressIsLimited() {
        server.publish(BookingFixture.projection(
                List.of(BookingFixture.type("short", "Court", "Short", "PT5M", 1)), List.of()));
        Instant start = Instant.parse("2026-06-16T07:00:00Z");
        int limited = 0;
        for (int i = 0; i < 1000; i++) {
            HttpResponse<String> held =
                    server.hold("short", start.plusSeconds(300L * (i % 90)).toString());
            if (held.statusCode() == 200) {
                server.confirm("short", BookingFixture.holdToken(held), "Bot");
            }
            limited += held.statusCode() == 429 ? 1 : 0;
        }
        assertTrue(limited > 0, "never refused");
        int booked = server.bookings().size();
        assertTrue(booked <= 100, "booked: " + booked);
        assertEquals(booked, kinds("booking.").size(), "nothing else was written");
        assertEquals(200, server.get("/en/book/short").statusCode(), "looking is still allowed");
    }

    @Test
    void security4_slotsAsJsonHoldTimesAndNothingElse() {
        server.book("discovery", TEN);
        String json = server.get("/book/slots.json?type=discovery&from=2026-06-16&until=2026-06-17&zone=Asia/Tokyo")
                .body();
        assertTrue(json.contains("\"seatsLeft\":1") && !json.contains("anna"), json);
        assertFalse(json.contains("\"start\":\"" + TEN), json);
        assertEquals(400, server.get("/book/slots.json?type=discovery").statusCode());
        assertEquals(
                404,
                server.get("/book/slots.json?type=x&from=2026-06-16&until=2026-06-17")
                        .statusCode());
    }

    @Test
    void pagesFromMemoryAreThoseOfTheAskedDayZoneAndLanguageWhateverElseTheAddressSays() {
        String day = "/en/book/discovery?day=2026-06-16&zone=Asia/Tokyo";
        String first = server.get(day).body();
        assertEquals(first, server.get(day + "&x=1").body());
        assertEquals(
                first,
                server.get("/en/book/discovery?y=2&zone=Asia/Tokyo&day=2026-06-16")
                        .body());
        assertNotEquals(
                first,
                server.get("/en/book/discovery?day=2026-06-17&zone=Asia/Tokyo").body());
        assertNotEquals(first, server.get("/en/book/discovery?day=2026-06-16").body());
        assertNotEquals(
                first,
                server.get("/fr/book/discovery?day=2026-06-16&zone=Asia/Tokyo").body());
        assertEquals(400, server.get("/en/book/discovery?day=%ff").statusCode());
        String json = "/book/slots.json?from=2026-06-16&until=2026-06-17&type=";
        assertNotEquals(
                server.get(json + "discovery").body(),
                server.get(json + "session").body());
        assertNotEquals(
                server.get(json + "session").body(),
                server.get("/book/slots.json?from=2026-06-16&until=2026-06-18&type=session")
                        .body());
        assertEquals(400, server.get(json + "%ff").statusCode());
    }

    @Test
    void anotherStudioKnowsNothingOfTheLink() {
        String manage = server.book("discovery", TEN);
        server.server.createStudio("other");
        String token = manage.substring(manage.lastIndexOf('/') + 1);
        assertNotEquals("", token);
        java.util.UUID other = server.server
                .context()
                .studios()
                .findBySlug("other")
                .orElseThrow()
                .id();
        boolean isFound = server.server
                .context()
                .database()
                .read(tx -> new org.coachlibre.server.booking.store.JooqBookings()
                        .findByManageHash(tx, other, org.coachlibre.server.booking.domain.Tokens.hash(token))
                        .isPresent());
        assertFalse(isFound);
    }
}
