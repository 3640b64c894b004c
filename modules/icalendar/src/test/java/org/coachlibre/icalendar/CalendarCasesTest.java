package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.coachlibre.icalendar.CalendarWarning.Kind;
import org.junit.jupiter.api.Test;

/** The cases C1 to C6 of the time engine's contract, in its words. */
class CalendarCasesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void c1_monthly_from_the_31st_skips_short_months() {
        assertEquals(
                List.of("2012-08-31T10:00:00Z", "2012-10-31T10:00:00Z", "2012-12-31T10:00:00Z"),
                busy(
                        "2012-01-01",
                        "2013-01-01",
                        event("DTSTART:20111231T100000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;INTERVAL=2")));
    }

    @Test
    void c2_yearly_from_29_february() {
        assertEquals(
                List.of("2016-02-29T10:00:00Z", "2020-02-29T10:00:00Z"),
                busy("2013-01-01", "2023-01-01", event("DTSTART:20120229T100000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY")));
    }

    @Test
    void c2_a_wrong_rule_is_an_error_on_its_line() {
        for (String rule : List.of("FREQ=MONTHLY;BYDAY=0MO", "FREQ=DAILY;INTERVAL=0")) {
            CalendarReading.Read read =
                    read("2026-01-01", "2027-01-01", event("DTSTART:20260615T100000Z\nRRULE:" + rule));

            assertEquals(List.of(new CalendarWarning(Kind.BAD_RULE, "1", rule, 6)), read.warnings());
            assertEquals(true, read.warnings().getFirst().kind().isError());
        }
    }

    @Test
    void c2_a_limit_before_the_start_leaves_the_start() {
        assertEquals(
                List.of("2026-06-15T10:00:00Z"),
                busy(
                        "2026-01-01",
                        "2027-01-01",
                        event("DTSTART:20260615T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260101T000000Z")));
    }

    @Test
    void c3_one_instance_is_moved() {
        assertEquals(
                List.of("2026-07-10T10:00:00Z", "2026-07-12T10:00:00Z", "2026-07-13T10:00:00Z"),
                busy(
                        "2026-01-01",
                        "2027-01-01",
                        event("DTSTART:20260710T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260712T235959Z")
                                + event("RECURRENCE-ID:20260711T100000Z\nDTSTART:20260713T100000Z\nDURATION:PT1H")));
    }

    @Test
    void c4_what_blocks_and_what_does_not() {
        String day = "DTSTART;VALUE=DATE:20260615\nDTEND;VALUE=DATE:20260616\n";

        assertEquals(List.of("2026-06-14T22:00:00Z"), busy("2026-01-01", "2027-01-01", event(day + "TRANSP:OPAQUE")));
        assertEquals(List.of(), busy("2026-01-01", "2027-01-01", event(day + "TRANSP:TRANSPARENT")));
        assertEquals(List.of(), busy("2026-01-01", "2027-01-01", event(day + "STATUS:CANCELLED")));
        assertEquals(
                List.of(),
                busy("2026-01-01", "2027-01-01", event(day + "ATTENDEE;PARTSTAT=DECLINED:mailto:claire@example.org")));
    }

    @Test
    void c5_a_windows_name_is_known_and_an_unknown_one_is_told() {
        assertEquals(
                List.of("2026-08-27T14:00:00Z"),
                busy(
                        "2026-01-01",
                        "2027-01-01",
                        event("DTSTART;TZID=Romance Standard Time:20260827T160000\nDURATION:PT1H")));
        CalendarReading.Read unknown =
                read("2026-01-01", "2027-01-01", event("DTSTART;TZID=Nowhere:20260827T160000\nDURATION:PT1H"));
        assertEquals(List.of(new CalendarWarning(Kind.UNKNOWN_ZONE, "", "Nowhere", 5)), unknown.warnings());
        assertEquals(
                Instant.parse("2026-08-27T14:00:00Z"),
                unknown.events().getFirst().start());
    }

    @Test
    void c6_a_skipped_local_time_becomes_the_end_of_the_gap_and_is_told() {
        CalendarReading.Read read = read(
                "2023-03-26",
                "2023-03-27",
                event("DTSTART;TZID=Europe/Zurich:20230320T021500\nDURATION:PT1H\nRRULE:FREQ=DAILY"));

        assertEquals(
                List.of(Instant.parse("2023-03-26T01:00:00Z")),
                read.events().stream().map(CalendarEvent::start).toList());
        assertEquals(
                List.of(new CalendarWarning(Kind.SKIPPED_LOCAL_TIME, "1", "2023-03-26T02:15", 5)), read.warnings());
    }

    private static List<String> busy(String from, String until, String events) {
        return read(from, until, events).events().stream()
                .filter(CalendarEvent::blocks)
                .map(event -> event.start().toString())
                .toList();
    }

    private static CalendarReading.Read read(String from, String until, String events) {
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
        CalendarRequest request = new CalendarRequest(
                PARIS,
                Instant.parse(from + "T00:00:00Z"),
                Instant.parse(until + "T00:00:00Z"),
                Set.of("claire@example.org"),
                true);
        return assertInstanceOf(
                CalendarReading.Read.class, new CalendarReader().read(file.getBytes(StandardCharsets.UTF_8), request));
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:1\n" + lines + "\nEND:VEVENT\n";
    }
}
