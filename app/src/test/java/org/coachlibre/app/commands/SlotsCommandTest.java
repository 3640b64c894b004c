package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SlotsCommandTest {
    private static final String CONTRACT = """
            { "zone": "Europe/Paris",
              "weekly": [ {"days": ["MON","TUE"], "from": "09:00", "to": "12:00"} ],
              "overrides": [ {"date": "2026-06-13", "hours": [ {"from": "22:00", "to": "23:00"} ]},
                             {"date": "2026-06-14", "hours": []} ],
              "travel": [ {"from": "2026-01-12", "until": "2026-01-13", "zone": "America/New_York"} ],
              "away": [ {"from": "2026-08-01", "until": "2026-08-15"} ],
              "type": { "id": "discovery", "length": "PT30M", "starts": "packed", "step": "PT30M",
                        "before": "PT0M", "after": "PT0M", "bufferRule": "max", "notice": "PT2H",
                        "window": {"kind": "none"}, "limits": {"day": 3}, "seats": 1 },
              "busy": [ {"start": "2026-06-15T08:00:00Z", "end": "2026-06-15T09:00:00Z"} ],
              "bookings": [ {"type": "discovery", "start": "2026-06-15T07:00:00Z", "end": "2026-06-15T07:30:00Z",
                             "seats": 1, "before": "PT0M", "after": "PT0M"} ],
              "holds": [ {"start": "2026-06-15T07:30:00Z", "end": "2026-06-15T08:00:00Z",
                          "expires": "2026-06-13T12:10:00Z"} ] }
            """;

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    @Test
    void prints_the_contracts_json_in_the_visitors_zone() throws IOException {
        Run run = run(CONTRACT, "--visitor-zone", "Asia/Tokyo", "--json");

        assertEquals(
                "{\"days\":[{\"date\":\"2026-06-14\",\"slots\":["
                        + "{\"start\":\"2026-06-13T20:00:00Z\",\"end\":\"2026-06-13T20:30:00Z\",\"seatsLeft\":1},"
                        + "{\"start\":\"2026-06-13T20:30:00Z\",\"end\":\"2026-06-13T21:00:00Z\",\"seatsLeft\":1}]},"
                        + "{\"date\":\"2026-06-15\",\"slots\":["
                        + "{\"start\":\"2026-06-15T09:00:00Z\",\"end\":\"2026-06-15T09:30:00Z\",\"seatsLeft\":1},"
                        + "{\"start\":\"2026-06-15T09:30:00Z\",\"end\":\"2026-06-15T10:00:00Z\",\"seatsLeft\":1}]}]}",
                run.out().strip());
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.err());
    }

    @Test
    void prints_words_without_json() throws IOException {
        Run run = run(CONTRACT);

        assertTrue(run.out().contains("2026-06-14  -"), run.out());
        assertTrue(run.out().contains("  11:00 - 11:30"), run.out());
        assertTrue(run.out().contains("Times in Europe/Paris."), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"length\": \"PT30M\"'|'\"length\": \"PT0S\"'|type.length: must be more than zero, was PT0S",
                "'\"length\": \"PT30M\"'|'\"length\": 30'|type.length: must be a duration such as PT30M, was 30",
                "'\"length\": \"PT30M\",'|''|type.length: is missing",
                "'\"notice\": \"PT2H\"'|'\"notice\": \"PT90S\"'|type.notice: must be whole minutes, was PT1M30S",
                "'\"before\": \"PT0M\", \"after\": \"PT0M\", \"b'|'\"before\": \"-PT1M\", \"b'|type.before: must not be negative, was PT-1M",
                "Europe/Paris|Europe/Pari|zone: must be a known time zone such as Europe/Paris, was Europe/Pari",
                "America/New_York|Mars|travel[0].zone: must be a known time zone such as Europe/Paris, was Mars",
                "'\"from\": \"09:00\"'|'\"from\": \"9h\"'|weekly[0].from: must be a time such as 09:00, was 9h",
                "'\"TUE\"'|'\"Mardi\"'|'weekly[0].days[1]: must be one of MON, TUE, WED, THU, FRI, SAT, SUN, was \"Mardi\"'",
                "2026-06-15T09:00:00Z|2026-06-15T08:00:00Z|'busy[0].end: must be after start 2026-06-15T08:00:00Z, was 2026-06-15T08:00:00Z'",
                "2026-06-15T07:30:00Z|noon|'bookings[0].end: must be an instant such as 2026-06-15T08:00:00Z, was noon'",
                "'\"seats\": 1 }'|'\"seats\": 0 }'|'type.seats: must be at least 1, was 0'",
                "'\"seats\": 1 }'|'\"seats\": \"1\" }'|'type.seats: must be a whole number, was \"1\"'",
                "'\"day\": 3'|'\"day\": 3.5'|'type.limits.day: must be a whole number, was 3.5'",
                "'\"kind\": \"none\"'|'\"kind\": \"rolling\"'|type.window.days: is missing",
                "'\"kind\": \"none\"'|'\"kind\": \"rolling\", \"days\": -1'|'type.window.days: must be from 0 to 36525, was -1'",
                "'\"kind\": \"none\"'|'\"kind\": \"soon\"'|'type.window.kind: must be one of none, rolling, rollingBookable, range, was soon'",
                "'\"step\": \"PT30M\"'|'\"stepp\": \"PT30M\"'|type.stepp: is no field that is known here",
                "'\"away\": ['|'\"away\": {} , \"x\": ['|'away: must be a list, was {}'",
                "2026-08-15|2026-07-15|'away[0].until: must not be before 2026-08-01, was 2026-07-15'",
                "'\"packed\"'|'\"loose\"'|'type.starts: must be one of packed, every, was loose'",
            })
    void a_wrong_file_names_the_field(String right, String wrong, String sentence) throws IOException {
        Run run = run(CONTRACT.replaceFirst(Pattern.quote(right), wrong), "--json");

        assertEquals(sentence, run.err().strip());
        assertEquals(2, run.exit());
        assertEquals("", run.out());
    }

    @Test
    void what_is_no_json_says_where() throws IOException {
        Run broken = run("{\"zone\": ");
        Run list = run("[]");
        Run twice = run("{\"zone\":\"UTC\",\"zone\":\"UTC\"}");

        assertTrue(broken.err().startsWith("the file: must be JSON; "), broken.err());
        assertTrue(broken.err().contains("line 1"), broken.err());
        assertEquals("the file: must be an object in braces, was []", list.err().strip());
        assertTrue(twice.err().contains("Duplicate field 'zone'"), twice.err());
        assertEquals(List.of(2, 2, 2), List.of(broken.exit(), list.exit(), twice.exit()));
    }

    @Test
    void wrong_usage_is_exit_2() throws IOException {
        Path file = Files.writeString(folder.resolve("right.json"), CONTRACT);
        String config = file.toString();

        assertEquals(
                "There is no file " + folder.resolve("gone.json") + ".",
                execute(
                                "--config",
                                folder.resolve("gone.json").toString(),
                                "--now",
                                "2026-06-13T12:00:00Z",
                                "--from",
                                "2026-06-14",
                                "--until",
                                "2026-06-15")
                        .err()
                        .strip());
        assertEquals(
                2,
                execute("--config", config, "--now", "today", "--from", "2026-06-14", "--until", "2026-06-15")
                        .exit());
        assertEquals(
                "--until: must not be before --from 2026-06-14, was 2026-06-13",
                execute(
                                "--config",
                                config,
                                "--now",
                                "2026-06-13T12:00:00Z",
                                "--from",
                                "2026-06-14",
                                "--until",
                                "2026-06-13")
                        .err()
                        .strip());
        assertEquals(2, execute("--config", config).exit());
        assertEquals(0, execute("--help").exit());
    }

    private Run run(String json, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), json);
        List<String> arguments = new ArrayList<>(List.of(
                "--config",
                file.toString(),
                "--now",
                "2026-06-13T12:00:00Z",
                "--from",
                "2026-06-14",
                "--until",
                "2026-06-15"));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private static Run execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new SlotsCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
