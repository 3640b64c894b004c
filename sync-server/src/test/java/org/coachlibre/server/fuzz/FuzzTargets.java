package org.coachlibre.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.coachlibre.icalendar.CalendarReader;
import org.coachlibre.icalendar.CalendarRequest;
import org.coachlibre.server.booking.domain.Tokens;
import org.coachlibre.server.booking.web.Asked;
import org.coachlibre.server.http.Form;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.SitePaths;
import org.coachlibre.syncprotocol.WireCodec;

/** Parsers of what a stranger sends, as Jazzer calls them. Each target has samples to begin with; its own refusals are answers too. */
public final class FuzzTargets {
    static final List<Target> ALL = List.of(
            new Target(JsonTree.class, "{\"a\":[1,2.5e3,true,null,\"\\u00e9\"]}"),
            new Target(
                    Push.class,
                    "{\"deviceId\":\"0198a000-0000-7000-8000-000000000001\",\"incarnation\":1,\"messages\":"
                            + "[{\"n\":1,\"kind\":\"booking.cancel\",\"body\":{\"expectedVersion\":1}}]}"),
            new Target(
                    Offer.class,
                    "{\"version\":1,\"studio\":{\"practiceName\":\"a\",\"coachName\":\"b\",\"email\":\"c\","
                            + "\"language\":\"fr\",\"zone\":\"Europe/Paris\",\"languages\":[\"fr\"]},"
                            + "\"zone\":\"Europe/Paris\",\"weekly\":[],\"types\":[],\"busy\":[]}"),
            new Target(FormAndQuery.class, "name=Zo%C3%A9&email=a%40b.example&message=x+y"),
            new Target(SignedLink.class, "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"),
            new Target(Moments.class, "2026-06-14T02:00:00Z"),
            new Target(SitePath.class, "fr/about/index.html"),
            new Target(
                    Calendar.class,
                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260614T020000Z\r\n"
                            + "DTEND:20260614T030000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,TU\r\n"
                            + "EXDATE:20260621T020000Z\r\nSUMMARY:A\\, b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));

    private static final WireCodec CODEC = new WireCodec();

    /** @param sample a valid input */
    record Target(Class<?> type, String sample) {}

    private FuzzTargets() {}

    private static void read(byte[] input, Class<?> type) {
        try {
            CODEC.read(input, type);
        } catch (MalformedMessage refused) {
            require(refused.getMessage() != null);
        }
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("a refusal without a word");
        }
    }

    private static byte[] sample(Class<?> type) {
        return ALL.stream()
                .filter(target -> target.type() == type)
                .findFirst()
                .orElseThrow()
                .sample()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    public static final class JsonTree {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(JsonTree.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            read(input, JsonNode.class);
        }
    }

    public static final class Push {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(Push.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            read(input, PushRequest.class);
        }
    }

    public static final class Offer {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(Offer.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            read(input, BookingProjection.class);
        }
    }

    public static final class FormAndQuery {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(FormAndQuery.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            try {
                Form.parse(input);
            } catch (HttpProblem refused) {
                require(refused.getMessage() != null);
            }
        }
    }

    public static final class SignedLink {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(SignedLink.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            require(Tokens.hash(text(input)).length == 32);
        }
    }

    public static final class Moments {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(Moments.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            Asked.instant(text(input));
            Asked.day(text(input));
            Asked.month(text(input));
            Asked.zone(text(input));
        }
    }

    public static final class SitePath {
        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(SitePath.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            SitePaths.fault(text(input));
        }
    }

    public static final class Calendar {
        private static final CalendarRequest YEAR = CalendarRequest.of(
                ZoneId.of("Europe/Paris"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));

        /** Loads what it needs: not part of any input's time. */
        public static void fuzzerInitialize() {
            fuzzerTestOneInput(sample(Calendar.class));
        }

        public static void fuzzerTestOneInput(byte[] input) {
            require(new CalendarReader().read(input, YEAR) != null);
        }
    }
}
