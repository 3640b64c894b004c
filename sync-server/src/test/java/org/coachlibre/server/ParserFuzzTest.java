package org.coachlibre.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.coachlibre.availability.Availability;
import org.coachlibre.availability.AvailabilityConfig;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.server.booking.web.Asked;
import org.coachlibre.server.devices.OneTimeCode;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.Form;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.SitePaths;
import org.coachlibre.syncprotocol.WireCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Throws broken input at every parser that reads what a stranger sends (security.md 20): valid samples are cut, doubled, joined
 * and sprinkled with nasty bytes. A parser may refuse in its own way; it may not throw anything else, take a second for one
 * input, or keep memory. The seed is fixed, so that what fails fails again.
 */
class ParserFuzzTest {
    private static final WireCodec CODEC = new WireCodec();
    private static final long SLOWEST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long MOST_BYTES_KEPT = 64_000_000;
    private static final AvailabilityConfig EVERY_DAY = AvailabilityConfig.of(
            ZoneId.of("Europe/Paris"),
            List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), Hours.parse("09:00", "17:00"))),
            SessionRules.of("session", Duration.ofMinutes(30)));
    private static final byte[][] NASTY = {
        {0},
        {(byte) 0xFF},
        {(byte) 0xC0, (byte) 0x80},
        "%00".getBytes(StandardCharsets.US_ASCII),
        "%".getBytes(StandardCharsets.US_ASCII),
        "\r\n".getBytes(StandardCharsets.US_ASCII),
        "../".getBytes(StandardCharsets.US_ASCII),
        "1e999999".getBytes(StandardCharsets.US_ASCII),
        "-9223372036854775809".getBytes(StandardCharsets.US_ASCII),
        "+1000000000-12-31T23:59:60Z".getBytes(StandardCharsets.US_ASCII),
        "\\ud800".getBytes(StandardCharsets.US_ASCII),
        "[[[[[[[[[[[[[[[[".getBytes(StandardCharsets.US_ASCII),
        "{\"a\":".getBytes(StandardCharsets.US_ASCII),
        "null".getBytes(StandardCharsets.US_ASCII),
        "é\u202E😀".getBytes(StandardCharsets.UTF_8)
    };

    /** Reads one input; its own refusals are answers too. */
    private interface Parser {
        void read(byte[] input) throws MalformedMessage;
    }

    static Stream<Arguments> parsers() {
        String state = "{\"id\":\"0198a000-0000-7000-8000-000000000001\",\"typeId\":\"a\",\"typeName\":\"b\","
                + "\"start\":\"2026-06-14T02:00:00Z\",\"end\":\"2026-06-14T02:30:00Z\",\"zone\":\"Europe/Paris\","
                + "\"language\":\"fr\",\"status\":\"CONFIRMED\",\"name\":\"n\",\"email\":\"e\",\"version\":1,"
                + "\"madeBy\":\"CLIENT\",\"bookedAt\":\"2026-06-14T02:00:00Z\",\"sequence\":0}";
        String push = "{\"deviceId\":\"0198a000-0000-7000-8000-000000000001\",\"incarnation\":1,\"messages\":"
                + "[{\"n\":1,\"kind\":\"booking.ask\",\"body\":" + state + "}]}";
        String release = "{\"changes\":[{\"path\":\"a/b.html\",\"sha256\":\"" + "a".repeat(64)
                + "\",\"size\":1}],\"rootHash\":\"" + "b".repeat(64) + "\",\"idempotencyKey\":\"k\"}";
        String booking = "{\"version\":1,\"studio\":{\"practiceName\":\"a\",\"coachName\":\"b\",\"email\":\"c\","
                + "\"language\":\"fr\",\"zone\":\"Europe/Paris\",\"languages\":[\"fr\"]},\"zone\":\"Europe/Paris\","
                + "\"weekly\":[{\"days\":[\"MON\"],\"from\":\"09:00\",\"to\":\"12:00\"}],\"types\":[],\"busy\":[]}";
        return Stream.of(
                Arguments.of("json tree", json(JsonNode.class), List.of(state, push)),
                Arguments.of("booking state", json(BookingState.class), List.of(state)),
                Arguments.of("push", json(PushRequest.class), List.of(push)),
                Arguments.of("release", json(ReleaseRequest.class), List.of(release)),
                Arguments.of("booking projection", json(BookingProjection.class), List.of(booking)),
                Arguments.of(
                        "form and query",
                        (Parser) Form::parse,
                        List.of("name=Zo%C3%A9&email=a%40b.example&message=x+y", "day=2026-06-14&zone=Europe%2FParis")),
                Arguments.of(
                        "start of a session, down to the engine",
                        (Parser) ParserFuzzTest::askTheEngine,
                        List.of("2026-06-14T02:00:00Z", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")),
                Arguments.of(
                        "day, month and zone",
                        (Parser) ParserFuzzTest::readDays,
                        List.of("2026-06-14", "2026-06", "Europe/Paris", "+999999999-12-31", "UTC+18:00")),
                Arguments.of(
                        "path of a site",
                        (Parser) input -> SitePaths.fault(new String(input, StandardCharsets.UTF_8)),
                        List.of("fr/about/index.html", "_coachlibre/shell.fr.html")),
                Arguments.of(
                        "one-time code",
                        (Parser) input -> OneTimeCode.read(new String(input, StandardCharsets.UTF_8)),
                        List.of("ABCD-EFGH-JKMN-PQRS")),
                Arguments.of(
                        "accept-language",
                        (Parser) input -> Exchange.language(new String(input, StandardCharsets.ISO_8859_1)),
                        List.of("fr-CA,fr;q=0.9,en;q=0.8,*;q=0.1")));
    }

    private static void askTheEngine(byte[] input) {
        Instant start = Asked.instant(new String(input, StandardCharsets.UTF_8));
        if (start != null) {
            Availability.accepts(EVERY_DAY, Instant.parse("2026-06-15T08:00:00Z"), start);
        }
    }

    private static void readDays(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        LocalDate day = Asked.day(text);
        YearMonth month = Asked.month(text);
        ZoneId zone = Asked.zone(text);
        LocalDate from = day != null ? day : month != null ? month.atEndOfMonth() : LocalDate.EPOCH;
        Availability.slots(
                EVERY_DAY,
                Instant.parse("2026-06-15T08:00:00Z"),
                from,
                from.plusDays(7),
                zone == null ? ZoneOffset.UTC : zone);
    }

    private static Parser json(Class<?> type) {
        return input -> CODEC.read(input, type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parsers")
    void security20_brokenInputIsRefusedQuicklyAndInNoOtherWay(String name, Parser parser, List<String> samples) {
        fuzz(name, parser, samples, Duration.ofMillis(500));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("parsers")
    void security20_forAMinuteEach(String name, Parser parser, List<String> samples) {
        fuzz(name, parser, samples, Duration.ofMinutes(1));
    }

    private static void fuzz(String name, Parser parser, List<String> samples, Duration budget) {
        Random random = new Random(name.hashCode());
        long keptBefore = used();
        long until = System.nanoTime() + budget.toNanos();
        long count = 0;
        long slowest = 0;
        while (System.nanoTime() < until) {
            byte[] input = samples.get(random.nextInt(samples.size())).getBytes(StandardCharsets.UTF_8);
            int changes = random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                input = change(input, random);
            }
            long began = System.nanoTime();
            try {
                parser.read(input);
            } catch (MalformedMessage | HttpProblem refused) {
                assertTrue(refused.getMessage() != null, name);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(name + " on " + new String(input, StandardCharsets.ISO_8859_1), e);
            }
            slowest = Math.max(slowest, System.nanoTime() - began);
            count++;
        }
        assertTrue(count > 100, name + ": only " + count + " inputs");
        assertTrue(slowest < SLOWEST_NANOS, name + ": " + slowest + " ns");
        assertTrue(used() - keptBefore < MOST_BYTES_KEPT, name + " keeps memory");
    }

    private static byte[] change(byte[] input, Random random) {
        int at = input.length == 0 ? 0 : random.nextInt(input.length);
        byte[] head = java.util.Arrays.copyOf(input, at);
        byte[] tail = java.util.Arrays.copyOfRange(input, at, input.length);
        return switch (random.nextInt(6)) {
            case 0 -> head;
            case 1 -> join(head, NASTY[random.nextInt(NASTY.length)], tail);
            case 2 -> input.length > 20_000 ? head : join(input, tail, head);
            case 3 -> join(head, new byte[] {(byte) random.nextInt(256)}, tail);
            case 4 -> tail.length == 0 ? head : join(head, java.util.Arrays.copyOfRange(tail, 1, tail.length));
            default -> flipped(input, at, random);
        };
    }

    private static byte[] flipped(byte[] input, int at, Random random) {
        byte[] copy = input.clone();
        if (copy.length > 0) {
            copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
