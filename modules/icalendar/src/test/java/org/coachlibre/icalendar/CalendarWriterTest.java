package org.coachlibre.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {
    private static final Instant START = Instant.parse("2026-06-15T08:00:00Z");
    private final CalendarWriter writer = new CalendarWriter();

    @Test
    void writes_an_invitation_that_calendars_understand() {
        String text = writer.write(CalendarMethod.REQUEST, meeting("Découverte", "Un mot,\nune suite; fin", "Visio"));

        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), text);
        assertTrue(text.contains("METHOD:REQUEST\r\n"), text);
        assertTrue(text.contains("UID:b-1@coachlibre\r\nSEQUENCE:2\r\n"), text);
        assertTrue(text.contains("DTSTART:20260615T080000Z\r\nDTEND:20260615T090000Z\r\n"), text);
        assertTrue(text.contains("DESCRIPTION:Un mot\\,\\nune suite\\; fin\r\n"), text);
        assertTrue(
                unfolded(text)
                        .contains(
                                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"Anna \u0645\":mailto:anna@example.org\r\n"),
                text);
        assertTrue(text.contains("ORGANIZER;CN=\"Claire ^'Coach^' Morel\":mailto:claire@example.org\r\n"), text);
    }

    @Test
    void a_cancellation_is_cancelled_and_a_publication_asks_nobody() {
        String cancel = writer.write(CalendarMethod.CANCEL, meeting("x", "", ""));
        String publish = writer.write(CalendarMethod.PUBLISH, meeting("x", "", ""));

        assertTrue(cancel.contains("STATUS:CANCELLED\r\n"));
        assertFalse(publish.contains("ATTENDEE"));
    }

    @Test
    void nothing_a_visitor_writes_starts_a_line_of_its_own() {
        String hostile = "a\r\nATTENDEE:mailto:evil@example.org\rBEGIN:VALARM\nX:1\u2028Y:2\u0085Z:3\u000BV:4";
        CalendarMeeting meeting = new CalendarMeeting(
                "b-1@coachlibre\r\nX-EVIL:1",
                0,
                START,
                START,
                START.plusSeconds(60),
                hostile,
                hostile,
                hostile,
                Optional.of("https://example.org/\r\nX-EVIL:1"),
                Optional.of(new CalendarParty(hostile, "a@b.example\r\nX-EVIL:1")),
                List.of(new CalendarParty(hostile + "\";X=\"", "c@d.example,e@f.example")));

        for (String line :
                unfolded(writer.write(CalendarMethod.REQUEST, meeting)).split("\r\n")) {
            assertFalse(line.matches("(X-EVIL|BEGIN:VALARM|X:1|Y:2|Z:3|V:4|ATTENDEE:mailto:evil).*"), line);
        }
    }

    @Property(tries = 200)
    void lines_have_75_octets_at_most_and_whole_characters_and_are_read_back(@ForAll String summary) {
        String wanted = summary.codePoints()
                .filter(point -> point >= 0x20
                        && (point < 0x7F || point > 0x9F)
                        && (point < 0xD800 || point > 0xDFFF)
                        && point != 0x2028
                        && point != 0x2029)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] bytes = writer.writeBytes(CalendarMethod.PUBLISH, meeting(wanted, wanted, wanted));

        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertTrue(octets.length <= 75, line);
            assertTrue(isUtf8(octets), line);
        }
        CalendarReading reading = new CalendarReader()
                .read(bytes, CalendarRequest.of(ZoneOffset.UTC, START.minusSeconds(1), START.plusSeconds(1)));
        assertEquals(
                wanted,
                assertInstanceOf(CalendarReading.Read.class, reading)
                        .events()
                        .getFirst()
                        .summary());
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static CalendarMeeting meeting(String summary, String description, String location) {
        return new CalendarMeeting(
                "b-1@coachlibre",
                2,
                START,
                START,
                START.plusSeconds(3600),
                summary,
                description,
                location,
                Optional.of("https://claire.example.org/fr/manage/abc"),
                Optional.of(new CalendarParty("Claire \"Coach\" Morel", "claire@example.org")),
                List.of(new CalendarParty("Anna \u0645", "anna@example.org")));
    }
}
