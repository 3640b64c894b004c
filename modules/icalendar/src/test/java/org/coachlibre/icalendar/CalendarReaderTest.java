package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void months_without_the_day_are_left_out() {
        // Case C1.
        assertEquals(
                List.of("2011-12-31T09:00:00Z", "2012-08-31T08:00:00Z", "2012-10-31T09:00:00Z", "2012-12-31T09:00:00Z"),
                starts(
                        "2011-01-01",
                        "2013-01-01",
                        "DTSTART;TZID=Europe/Paris:20111231T100000",
                        "RRULE:FREQ=MONTHLY;INTERVAL=2"));
    }

    @Test
    void the_29th_of_february_comes_every_four_years() {
        // Case C2.
        assertEquals(
                List.of("2012-02-29T10:00:00Z", "2016-02-29T10:00:00Z", "2020-02-29T10:00:00Z"),
                starts("2012-01-01", "2021-01-01", "DTSTART:20120229T100000Z", "RRULE:FREQ=YEARLY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=0MO",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=NEVER",
                "",
                "COUNT=3",
                "FREQ=DAILY;COUNT=-1"
            })
    void a_rule_that_cannot_be_understood_is_told_and_the_first_time_stays(String rule) {
        CalendarReading.Read read =
                read("2012-01-01", "2021-01-01", event("DTSTART:20120229T100000Z", "RRULE:" + rule));

        assertEquals(
                List.of(Kind.BAD_RULE),
                read.warnings().stream().map(CalendarWarning::kind).toList());
        assertEquals(1, read.events().size());
    }

    @Test
    void a_limit_before_the_start_leaves_the_start() {
        assertEquals(
                List.of("2012-02-29T10:00:00Z"),
                starts(
                        "2012-01-01",
                        "2021-01-01",
                        "DTSTART:20120229T100000Z",
                        "RRULE:FREQ=DAILY;UNTIL=20100101T000000Z"));
    }

    @Test
    void one_time_may_be_moved_and_others_left_out() {
        // Case C3.
        String file = calendar(eventBody(
                        "DTSTART:20260710T100000Z",
                        "RRULE:FREQ=DAILY;UNTIL=20260713T100000Z",
                        "EXDATE:20260713T100000Z")
                + eventBody("DTSTART:20260713T120000Z", "RECURRENCE-ID:20260711T100000Z"));

        assertEquals(
                List.of("2026-07-10T10:00:00Z", "2026-07-12T10:00:00Z", "2026-07-13T12:00:00Z"),
                starts(read("2026-01-01", "2027-01-01", file)));
    }

    @Test
    void a_session_stays_at_its_hour_when_the_clocks_change() {
        assertEquals(
                List.of("2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z"),
                starts(
                        "2026-10-01",
                        "2026-11-01",
                        "DTSTART;TZID=Europe/Paris:20261019T090000",
                        "RRULE:FREQ=WEEKLY;COUNT=2"));
    }

    @Test
    void an_all_day_event_takes_whole_local_days_and_its_end_is_exclusive() {
        // Case C4.
        CalendarReading.Read read =
                read("2026-01-01", "2027-01-01", event("DTSTART;VALUE=DATE:20260615", "DTEND;VALUE=DATE:20260617"));

        CalendarEvent event = read.events().getFirst();
        assertEquals(Instant.parse("2026-06-14T22:00:00Z"), event.start());
        assertEquals(Instant.parse("2026-06-16T22:00:00Z"), event.end());
        assertTrue(event.allDay() && event.blocks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "ATTENDEE;PARTSTAT=DECLINED:mailto:Claire@example.org"
            })
    void what_is_free_cancelled_or_declined_does_not_block(String line) {
        assertFalse(read("2026-01-01", "2027-01-01", event("DTSTART:20260615T100000Z", line))
                .events()
                .getFirst()
                .blocks());
    }

    @Test
    void windows_names_are_known_and_the_files_own_zone_comes_first() {
        // Case C5.
        assertEquals(
                List.of("2026-08-27T14:00:00Z"),
                starts("2026-01-01", "2027-01-01", "DTSTART;TZID=Romance Standard Time:20260827T160000"));

        String zone = """
                BEGIN:VTIMEZONE
                TZID:Romance Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0600
                TZOFFSETTO:+0500
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0600
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        CalendarReading.Read own = read(
                "2026-01-01",
                "2027-01-01",
                calendar(zone
                        + eventBody("DTSTART;TZID=Romance Standard Time:20260827T160000")
                        + eventBody("UID:second", "DTSTART;TZID=Romance Standard Time:20261127T160000")));
        assertEquals(List.of("2026-08-27T10:00:00Z", "2026-11-27T11:00:00Z"), starts(own));
    }

    @Test
    void an_unknown_zone_is_told_and_never_taken_for_utc() {
        CalendarReading.Read read =
                read("2026-01-01", "2027-01-01", event("DTSTART;TZID=Customized Time Zone 1:20260827T160000"));

        assertEquals(List.of(new CalendarWarning(Kind.UNKNOWN_ZONE, "", "Customized Time Zone 1", 5)), read.warnings());
        assertEquals(List.of("2026-08-27T14:00:00Z"), starts(read));
    }

    @Test
    void a_time_that_does_not_exist_moves_to_the_end_of_the_gap() {
        // Case C6.
        CalendarReading.Read read = read(
                "2023-03-20",
                "2023-04-01",
                event("DTSTART;TZID=Europe/Zurich:20230325T021500", "RRULE:FREQ=DAILY;COUNT=3"));

        assertEquals(List.of("2023-03-25T01:15:00Z", "2023-03-26T01:00:00Z", "2023-03-27T00:15:00Z"), starts(read));
        assertEquals(
                List.of(Kind.SKIPPED_LOCAL_TIME),
                read.warnings().stream().map(CalendarWarning::kind).toList());
    }

    @Test
    void every_event_of_every_object_is_read_and_a_broken_one_costs_itself_only() {
        String file = event("UID:a", "DTSTART:20260615T100000Z", "DURATION:PT45M")
                + calendar(eventBody("UID:b", "DTSTART:yesterday")
                        + eventBody("UID:c", "DTSTART:20260616T100000Z", "nonsense"));

        CalendarReading.Read read = read("2026-01-01", "2027-01-01", file);
        assertEquals(
                List.of("a", "c"),
                read.events().stream().map(CalendarEvent::uid).toList());
        assertEquals(
                List.of(Kind.ODD_LINE, Kind.BAD_EVENT),
                read.warnings().stream().map(CalendarWarning::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCARD\nEND:VCARD",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
                "\u0000\u0001"
            })
    void what_is_no_calendar_is_refused(String file) {
        assertInstanceOf(
                CalendarReading.NotACalendar.class,
                new CalendarReader().read(file.getBytes(StandardCharsets.UTF_8), window("2026-01-01", "2027-01-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;BYSETPOS=-366;BYHOUR=3",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=DAILY;COUNT=2147483647;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3"
            })
    void a_hostile_rule_costs_little(String rule) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> read("2026-01-01", "2027-01-01", event("DTSTART:19700101T000000Z", "RRULE:" + rule)));
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        CalendarReader reader = new CalendarReader(new CalendarLimits(1_000, 2, 10, 100));

        assertInstanceOf(
                CalendarReading.TooLarge.class, reader.read(new byte[1_001], window("2026-01-01", "2027-01-01")));
        String three = calendar(eventBody("DTSTART:20260615T100000Z").repeat(3));
        assertInstanceOf(
                CalendarReading.TooLarge.class,
                reader.read(three.getBytes(StandardCharsets.UTF_8), window("2026-01-01", "2027-01-01")));
    }

    @Test
    void every_windows_name_stands_for_a_zone_that_this_runtime_knows() {
        ZoneTableNames.assertKnown();
    }

    private static List<String> starts(String from, String until, String... lines) {
        return starts(read(from, until, event(lines)));
    }

    private static List<String> starts(CalendarReading.Read read) {
        return read.events().stream().map(event -> event.start().toString()).toList();
    }

    private static CalendarReading.Read read(String from, String until, String file) {
        return assertInstanceOf(
                CalendarReading.Read.class,
                new CalendarReader().read(file.getBytes(StandardCharsets.UTF_8), window(from, until)));
    }

    private static CalendarRequest window(String from, String until) {
        return new CalendarRequest(
                PARIS,
                Instant.parse(from + "T00:00:00Z"),
                Instant.parse(until + "T00:00:00Z"),
                Set.of("claire@example.org"),
                true);
    }

    private static String event(String... lines) {
        return calendar(eventBody(lines));
    }

    private static String eventBody(String... lines) {
        String uid = lines[0].startsWith("UID:") ? "" : "UID:one\n";
        return "BEGIN:VEVENT\n" + uid + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static String calendar(String body) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + body + "END:VCALENDAR\n";
    }
}
