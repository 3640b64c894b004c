package org.coachlibre.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * A calendar of 20,000 events and 10 MB, the same each time: appointments of four years with guests, descriptions and alarms
 * as Exchange writes them; one in twenty repeats without end, some of those with a change and a time left out; one in fifty
 * takes whole days.
 */
final class IcsFile {
    static final int EVENTS = 20_000;
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Romance Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;
    private static final String DETAILS = """
            ORGANIZER:mailto:claire@example.org
            ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anna:mailto:anna@example.org
            DESCRIPTION:Bilan de la séance
             précédente
            TRANSP:OPAQUE
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            END:VALARM
            """;

    private IcsFile() {}

    static void write(Path file) throws IOException {
        Random random = new Random(3);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            put(out, "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//Bench//EN\n" + ZONE);
            int written = 0;
            while (written < EVENTS) {
                written += event(out, random, written);
            }
            put(out, "END:VCALENDAR\n");
        }
    }

    /** Returns how many VEVENTs it wrote. */
    private static int event(BufferedWriter out, Random random, int number) throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4 * 365));
        LocalDateTime start = day.atTime(7 + random.nextInt(12), 15 * random.nextInt(4));
        if (number % 50 == 7) {
            put(
                    out,
                    begin(number, "Journée") + "DTSTART;VALUE=DATE:" + date(day) + "\nDTEND;VALUE=DATE:"
                            + date(day.plusDays(1 + random.nextInt(3))) + "\n" + DETAILS + "END:VEVENT\n");
            return 1;
        }
        boolean repeats = number % 20 == 3;
        String extra = repeats
                ? "RRULE:FREQ=WEEKLY;INTERVAL=" + (1 + random.nextInt(4)) + "\nEXDATE;TZID=Romance Standard Time:"
                        + BASIC.format(start.plusWeeks(12)) + "\n"
                : "";
        put(out, begin(number, "Séance") + times(start) + extra + DETAILS + "END:VEVENT\n");
        if (!repeats || number % 100 != 3 || number + 1 >= EVENTS) {
            return 1;
        }
        put(
                out,
                begin(number, "Séance déplacée") + "RECURRENCE-ID;TZID=Romance Standard Time:"
                        + BASIC.format(start.plusWeeks(24)) + "\n"
                        + times(start.plusWeeks(24).plusHours(2)) + DETAILS
                        + "END:VEVENT\n");
        return 2;
    }

    private static String begin(int number, String summary) {
        return "BEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008-" + number + "@example.org\n"
                + "DTSTAMP:20260101T000000Z\nSEQUENCE:1\nSUMMARY:" + summary + " " + number + "\n";
    }

    private static String times(LocalDateTime start) {
        return "DTSTART;TZID=Romance Standard Time:" + BASIC.format(start) + "\nDTEND;TZID=Romance Standard Time:"
                + BASIC.format(start.plusMinutes(45)) + "\n";
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void put(BufferedWriter out, String lines) throws IOException {
        out.write(lines.replace("\n", "\r\n"));
    }
}
