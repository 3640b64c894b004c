package org.coachlibre.syncprotocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire as it was published: a file here changes only together with a version of the protocol. */
class GoldenFilesTest {
    private static final UUID ONE = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-06-14T02:00:00Z");
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final WireCodec CODEC = new WireCodec();

    static Stream<Arguments> records() {
        BookingState booking = new BookingState(
                ONE,
                "discovery",
                "Séance découverte",
                AT,
                AT.plusSeconds(1800),
                "Europe/Paris",
                "fr",
                BookingState.Status.CONFIRMED,
                "Zoé \"Z\" Lévêque",
                "zoe@example.org",
                null,
                "+33 1 23 45 67 89",
                3,
                BookingState.MadeBy.CLIENT,
                AT.minusSeconds(60),
                2);
        return Stream.of(
                Arguments.of("enrol-request", new EnrolRequest("K7QF-2M9X-TD4H", "Laptop of Zoé", null)),
                Arguments.of(
                        "enrol-answer", new EnrolAnswer(ONE, "zoe", TWO, "t0ken", "https://zoe.example.org", AT, ONE)),
                Arguments.of("device-list", new DeviceList(List.of(new DeviceInfo(ONE, "Laptop", AT, null, true)))),
                Arguments.of(
                        "event-page",
                        new EventPage(
                                ONE, List.of(new WireEvent(7, EventKinds.BOOKED, AT, TWO, CODEC.tree(booking))), 9)),
                Arguments.of("snapshot-needed", new SnapshotNeeded(true, ONE)),
                Arguments.of(
                        "snapshot",
                        new Snapshot(
                                ONE,
                                9,
                                List.of(booking),
                                List.of(new ReceivedMessage(TWO, AT, "Ana", "ana@example.org", null, "en", "Hello")),
                                null)),
                Arguments.of("snapshot-page", new Snapshot(ONE, 9, List.of(booking), List.of(), "0." + TWO)),
                Arguments.of(
                        "push-request",
                        new PushRequest(
                                ONE,
                                2,
                                List.of(
                                        new PushMessage(
                                                5,
                                                PushKinds.BOOKING_ASK,
                                                CODEC.tree(new BookingAsk(
                                                        TWO,
                                                        "discovery",
                                                        AT,
                                                        AT.plusSeconds(1800),
                                                        "Ana",
                                                        "ana@example.org",
                                                        null,
                                                        null,
                                                        "Europe/Paris",
                                                        "en",
                                                        true))),
                                        new PushMessage(
                                                6,
                                                PushKinds.BOOKING_MOVE,
                                                CODEC.tree(new BookingMove(TWO, AT, AT.plusSeconds(1800), 1))),
                                        new PushMessage(
                                                7,
                                                PushKinds.BOOKING_CANCEL,
                                                CODEC.tree(new BookingCancel(TWO, 2, "ill")))))),
                Arguments.of(
                        "push-answer",
                        new PushAnswer(
                                List.of(
                                        PushOutcome.done(5, CODEC.tree(booking)),
                                        PushOutcome.refused(6, RefusalReasons.TAKEN)),
                                2)),
                Arguments.of("incarnation-needed", new IncarnationNeeded(true)),
                Arguments.of(
                        "release-request",
                        new ReleaseRequest(
                                ONE,
                                List.of(FileChange.put("fr/index.html", HASH, 0), FileChange.delete("old.html")),
                                HASH,
                                "key-1",
                                AT)),
                Arguments.of("release-answer", new ReleaseAnswer(ONE, List.of(HASH))),
                Arguments.of(
                        "release-history",
                        new ReleaseHistory(List.of(new ReleaseInfo(ONE, AT, "Laptop", 12, 34567, true, AT, null)))),
                Arguments.of(
                        "release-manifest",
                        new ReleaseManifest(ONE, HASH, List.of(new ManifestFile("index.html", HASH, 0)))),
                Arguments.of(
                        "mail-projection",
                        new MailProjection(
                                "smtp.example.org",
                                587,
                                MailProjection.Security.STARTTLS,
                                "zoe",
                                "secret",
                                "Zoé",
                                "zoe@example.org")),
                Arguments.of("booking-projection", bookingProjection()),
                Arguments.of("problem", new Problem("NOT_FOUND", "There is nothing here.", "r1")));
    }

    private static BookingProjection bookingProjection() {
        return new BookingProjection(
                1,
                new BookingProjection.StudioCard(
                        "Élan", "Zoé", "zoe@example.org", "fr", "Europe/Paris", List.of("fr", "en")),
                "Europe/Paris",
                List.of(new BookingProjection.Hours(List.of("MON", "TUE"), "09:00", "24:00")),
                List.of(new BookingProjection.DayOverride(
                        "2026-06-13", List.of(new BookingProjection.Range("22:00", "23:00")))),
                List.of(new BookingProjection.Travel("2026-01-12", "2026-01-13", "America/New_York")),
                List.of(new BookingProjection.Away("2026-08-01", "2026-08-15")),
                List.of(new BookingProjection.SessionType(
                        "discovery",
                        "Séance découverte",
                        "Discovery call",
                        null,
                        null,
                        "PT30M",
                        "packed",
                        null,
                        "PT10M",
                        null,
                        "max",
                        "PT2H",
                        new BookingProjection.Window("rolling", 60, false, null, null),
                        Map.of("day", 3),
                        1,
                        new BookingProjection.Place(BookingProjection.Place.Kind.VIDEO, "https://meet.example.org/zoe"),
                        new BookingProjection.Price(9000, "EUR"),
                        true)),
                List.of(new BookingProjection.Busy(AT, AT.plusSeconds(3600))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void writesAndReadsThePublishedForm(String name, Object value) throws Exception {
        ObjectMapper tree = new ObjectMapper();
        assertEquals(tree.readTree(golden(name)), tree.readTree(CODEC.write(value)), CODEC.text(value));
        assertEquals(value, CODEC.read(golden(name), value.getClass()));
    }

    @Test
    void aNewerServerMaySendMore() throws MalformedMessage {
        assertEquals(
                new ReleaseAnswer(ONE, List.of()),
                CODEC.read(
                        "{\"releaseId\":\"" + ONE + "\",\"missing\":[],\"later\":{\"a\":[1]}}", ReleaseAnswer.class));
    }

    @Test
    void secretsStayOutOfTexts() {
        assertTrue(records()
                .map(arguments -> arguments.get()[1])
                .filter(value -> value instanceof MailProjection || value instanceof EnrolAnswer)
                .map(Object::toString)
                .noneMatch(text -> text.contains("secret") || text.contains("t0ken")));
    }

    private static byte[] golden(String name) {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return file == null ? new byte[] {'{', '}'} : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
