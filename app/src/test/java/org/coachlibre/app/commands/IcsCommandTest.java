package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.coachlibre.core.Messages;
import org.coachlibre.icalendar.CalendarReading;
import org.coachlibre.icalendar.CalendarWarning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IcsCommandTest {
    private static final String[] WINDOW = {
        "--zone", "Europe/Paris", "--from", "2026-06-01T00:00:00Z", "--until", "2026-07-01T00:00:00Z"
    };

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    @Test
    void prints_busy_times_of_all_files_in_order() throws IOException {
        Path first =
                file("first.ics", event("DTSTART:20260616T080000Z", "DTEND:20260616T090000Z", "SUMMARY:Late \"B\""));
        Path second = file(
                "second.ics",
                event("DTSTART;VALUE=DATE:20260615", "SUMMARY:Été")
                        + event("DTSTART:20260615T080000Z", "DTEND:20260615T090000Z", "TRANSP:TRANSPARENT"));

        Run run = run(List.of(first, second), "--json");

        assertEquals(
                "[{\"start\":\"2026-06-14T22:00:00Z\",\"end\":\"2026-06-15T22:00:00Z\",\"allDay\":true,\"summary\":\"Été\"},"
                        + "{\"start\":\"2026-06-16T08:00:00Z\",\"end\":\"2026-06-16T09:00:00Z\",\"allDay\":false,"
                        + "\"summary\":\"Late \\\"B\\\"\"}]",
                run.out().strip());
        assertEquals("", run.err());
        assertEquals(0, run.exit());
    }

    @Test
    void prints_a_table_without_json() throws IOException {
        Path file = file(
                "a.ics",
                event("DTSTART;VALUE=DATE:20260615", "DTEND;VALUE=DATE:20260617", "SUMMARY:Away")
                        + event("DTSTART:20260618T080000Z", "DTEND:20260618T090000Z", "SUMMARY:Yoga"));

        Run run = run(List.of(file));

        assertEquals(
                List.of(
                        "2026-06-15        2026-06-16        Away",
                        "2026-06-18 10:00  2026-06-18 11:00  Yoga",
                        "2 busy times. Times in Europe/Paris."),
                run.out().lines().toList());
    }

    @Test
    void a_broken_file_is_told_with_its_line_and_the_others_are_printed() throws IOException {
        Path right = file("right.ics", event("DTSTART:20260616T080000Z", "DTEND:20260616T090000Z", "SUMMARY:Yes"));
        Path page = Files.writeString(folder.resolve("page.ics"), "<html></html>\n");
        Path cut = Files.writeString(folder.resolve("cut.ics"), "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n");
        Path gone = folder.resolve("gone.ics");

        Run run = run(List.of(page, cut, gone, right), "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().contains("\"Yes\""), run.out());
        List<String> sentences = run.err().lines().toList();
        assertEquals(3, sentences.size(), run.err());
        assertTrue(sentences.get(0).startsWith(page + ", line 1: this is a web page"), run.err());
        assertTrue(sentences.get(1).startsWith(cut + ", line 3: the calendar ends in the middle"), run.err());
        assertEquals("There is no file " + gone + ".", sentences.get(2));
    }

    @Test
    void a_wrong_rule_fails_and_a_strange_zone_warns() throws IOException {
        Path rule = file("rule.ics", event("DTSTART:20260616T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=0"));
        Path zone = file("zone.ics", event("DTSTART;TZID=Nowhere:20260616T080000", "DURATION:PT1H"));

        Run wrong = run(List.of(rule), "--json");
        Run warned = run(List.of(zone), "--json");

        assertEquals(1, wrong.exit());
        assertEquals(
                rule
                        + ", line 7: the rule of repetition “FREQ=DAILY;INTERVAL=0” cannot be right; only the first time was"
                        + " taken.",
                wrong.err().strip());
        assertTrue(wrong.out().contains("2026-06-16T08:00:00Z"), wrong.out());
        assertEquals(0, warned.exit());
        assertTrue(warned.err().contains("“Nowhere” is not known"), warned.err());
        assertTrue(warned.out().contains("2026-06-16T06:00:00Z"), warned.out());
    }

    @Test
    void says_who_the_reader_is_and_how_silence_counts() throws IOException {
        Path file = file(
                "invited.ics",
                event(
                        "DTSTART:20260616T080000Z",
                        "DURATION:PT1H",
                        "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:claire@example.org",
                        "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org"));

        assertFalse(run(List.of(file), "--json").out().contains("[]"));
        assertFalse(
                run(List.of(file), "--json", "--me", "CLAIRE@example.org").out().contains("[]"));
        assertEquals(
                "[]",
                run(List.of(file), "--json", "--me", "x@example.org", "--me", "Bob@example.org")
                        .out()
                        .strip());
        assertEquals(
                "[]",
                run(List.of(file), "--json", "--me", "claire@example.org", "--unanswered", "free")
                        .out()
                        .strip());
    }

    @Test
    void wrong_usage_is_exit_2() throws IOException {
        Path file = file("a.ics", "");

        assertEquals(2, execute("busy", file.toString()).exit());
        assertEquals(2, execute("busy").exit());
        assertEquals(2, execute().exit());
        assertEquals(
                "--zone: must be a known time zone such as Europe/Paris, was Mars",
                execute("busy", file.toString(), "--zone", "Mars", "--from", WINDOW[3], "--until", WINDOW[5])
                        .err()
                        .strip());
        Run backwards = execute("busy", file.toString(), "--zone", "UTC", "--from", WINDOW[5], "--until", WINDOW[3]);
        assertEquals(2, backwards.exit());
        assertEquals(
                "--until: must be after --from " + WINDOW[5] + ", was " + WINDOW[3],
                backwards.err().strip());
        Run help = execute("busy", "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("--unanswered=busy|free"), help.out());
    }

    @Test
    void every_sentence_exists_in_both_languages() {
        Set<String> keys = new TreeSet<>(Set.of(
                "zone-wrong",
                "from-wrong",
                "until-wrong",
                "window-wrong",
                "no-file",
                "not-read",
                "too-large",
                "total"));
        for (CalendarWarning.Kind kind : CalendarWarning.Kind.values()) {
            keys.add("warning." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (CalendarReading.Fault fault : CalendarReading.Fault.values()) {
            keys.add("fault." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (String key : keys) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                String text = new Messages("org.coachlibre.app.commands.ics", locale).text(key, 1, 2, 3, 4);
                assertFalse(text.contains("!") || text.contains("{"), key + " " + locale + ": " + text);
            }
        }
    }

    private Path file(String name, String events) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n",
                StandardCharsets.UTF_8);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\nUID:" + lines[0] + "\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static Run run(List<Path> files, String... more) {
        List<String> arguments = new ArrayList<>(List.of("busy"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of(WINDOW));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private static Run execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new IcsCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
