package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files after the habits of many programs. Beside each lies what it means, worked out by hand from the standard and from
 * what its program intends, never by running the reader.
 */
class CalendarCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("names")
    void a_file_is_read_as_it_is_meant(String name) throws IOException, URISyntaxException {
        JsonNode expected = JSON.readTree(folder().resolve(name + ".json").toFile());
        byte[] file = Files.readAllBytes(folder().resolve(name + ".ics"));

        CalendarReading reading = new CalendarReader().read(file, request(expected));

        if (expected.has("fault")) {
            CalendarReading.NotACalendar not = assertInstanceOf(CalendarReading.NotACalendar.class, reading);
            assertEquals(
                    expected.get("fault").textValue() + " " + expected.get("line"), not.fault() + " " + not.line());
            return;
        }
        CalendarReading.Read read = assertInstanceOf(CalendarReading.Read.class, reading);
        assertEquals(lines(expected.get("busy")), busy(read.events()));
        List<String> warnings = new ArrayList<>();
        for (JsonNode warning : expected.get("warnings")) {
            warnings.add(warning.get("kind").textValue() + " " + warning.get("line"));
        }
        assertEquals(
                warnings,
                read.warnings().stream()
                        .map(warning -> warning.kind() + " " + warning.line())
                        .toList());
    }

    @Test
    void a_file_cut_anywhere_neither_fails_nor_hangs() throws IOException, URISyntaxException {
        CalendarRequest request = CalendarRequest.of(
                ZoneId.of("Europe/Paris"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));
        for (String name : List.of("zimbra-series", "free-busy", "text-broken-over-lines", "train-utf-16-little")) {
            byte[] file = Files.readAllBytes(folder().resolve(name + ".ics"));
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                new CalendarReader().read(cut, request);
            }
        }
    }

    @Test
    void a_hundred_thousand_left_out_times_are_read_in_bounded_time() {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n"
                + "DTSTART:20260101T080000Z\nDTEND:20260101T090000Z\nRRULE:FREQ=DAILY\n");
        Instant first = Instant.parse("2026-01-01T08:00:00Z");
        for (int i = 0; i < 100_000; i++) {
            String time = first.plus(Duration.ofDays(i % 2 == 0 ? i % 364 : i)).toString();
            text.append("EXDATE:").append(time.replaceAll("[-:]", "")).append('\n');
        }
        byte[] file = text.append("END:VEVENT\nEND:VCALENDAR\n").toString().getBytes(StandardCharsets.US_ASCII);
        CalendarRequest request = CalendarRequest.of(
                ZoneId.of("Europe/Paris"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));

        CalendarReading.Read read = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertInstanceOf(CalendarReading.Read.class, new CalendarReader().read(file, request)));

        // The even days of the first 364 and all odd ones are left out; day 364 is even and past the first 364.
        assertEquals(
                List.of("2026-12-31T08:00:00Z"),
                read.events().stream().map(event -> event.start().toString()).toList());
    }

    @Test
    void every_file_has_its_meaning_beside_it() throws IOException, URISyntaxException {
        Set<String> files = new HashSet<>();
        Set<String> meanings = new HashSet<>();
        try (Stream<Path> all = Files.list(folder())) {
            all.map(path -> String.valueOf(path.getFileName())).forEach(name -> {
                (name.endsWith(".ics") ? files : meanings).add(name.substring(0, name.lastIndexOf('.')));
            });
        }
        assertEquals(files, meanings);
        assertTrue(files.size() >= 110, "only " + files.size());
    }

    static List<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".ics"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private static CalendarRequest request(JsonNode expected) {
        Set<String> me = new HashSet<>();
        expected.path("me").forEach(address -> me.add(address.textValue()));
        return new CalendarRequest(
                ZoneId.of(expected.get("zone").textValue()),
                Instant.parse(expected.get("from").textValue()),
                Instant.parse(expected.get("until").textValue()),
                me,
                !expected.path("unanswered").asText().equals("free"));
    }

    private static String lines(JsonNode busy) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode one : busy) {
            lines.append(one.get("start").textValue())
                    .append(' ')
                    .append(one.get("end").textValue())
                    .append(' ')
                    .append(one.get("allDay"))
                    .append(' ')
                    .append(one.get("summary").textValue())
                    .append('\n');
        }
        return lines.toString();
    }

    private static String busy(List<CalendarEvent> events) {
        StringBuilder lines = new StringBuilder();
        for (CalendarEvent event : events) {
            if (event.blocks() && event.end().isAfter(event.start())) {
                lines.append(event.start())
                        .append(' ')
                        .append(event.end())
                        .append(' ')
                        .append(event.allDay())
                        .append(' ')
                        .append(event.summary())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static Path folder() throws URISyntaxException {
        URL folder = CalendarCorpusTest.class.getResource("/corpus");
        if (folder == null) {
            throw new IllegalStateException("The corpus is missing from the test class path");
        }
        return Path.of(folder.toURI());
    }
}
