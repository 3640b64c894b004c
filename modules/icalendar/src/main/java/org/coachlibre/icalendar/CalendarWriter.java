package org.coachlibre.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes one meeting as an iCalendar object: with a method, ready to be attached to a mail or downloaded, or without one for a
 * calendar on a server. Times are written in UTC, which every calendar shows in its reader's own zone. Stateless; safe for use
 * by several threads.
 */
public final class CalendarWriter {
    /** The media type of what {@link #write} gives; append {@code ; method=REQUEST} in a mail. */
    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private static final String SILENT = ";SCHEDULE-AGENT=CLIENT";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The object as text with CRLF line ends. */
    public String write(CalendarMethod method, CalendarMeeting meeting) {
        ContentLines lines = begin().line("METHOD", method.name());
        describe(
                lines,
                meeting,
                method == CalendarMethod.CANCEL ? "CANCELLED" : "CONFIRMED",
                method == CalendarMethod.CANCEL ? "TRANSPARENT" : "OPAQUE");
        meeting.organizer().ifPresent(organizer -> lines.party("ORGANIZER", organizer));
        // An attendee in a PUBLISH is against RFC 5546 section 3.2.1: nobody is asked anything.
        if (method != CalendarMethod.PUBLISH) {
            meeting.attendees().forEach(attendee -> lines.party("ATTENDEE" + answer(method), attendee));
        }
        return end(lines);
    }

    /**
     * The object as a calendar on a server keeps it (RFC 4791 section 4.1: without a method). {@code SCHEDULE-AGENT=CLIENT} tells
     * the server to send nobody a mail about it (RFC 6638 section 7.1): that is ours to do.
     */
    public String writeStored(CalendarStanding standing, CalendarMeeting meeting) {
        ContentLines lines = begin();
        describe(lines, meeting, standing.name(), "OPAQUE");
        meeting.organizer().ifPresent(organizer -> lines.party("ORGANIZER" + SILENT, organizer));
        meeting.attendees()
                .forEach(attendee -> lines.party("ATTENDEE" + SILENT + answer(CalendarMethod.REQUEST), attendee));
        return end(lines);
    }

    /** The object in UTF-8. */
    public byte[] writeBytes(CalendarMethod method, CalendarMeeting meeting) {
        return write(method, meeting).getBytes(StandardCharsets.UTF_8);
    }

    private static ContentLines begin() {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//CoachLibre//CoachLibre//EN")
                .line("CALSCALE", "GREGORIAN");
    }

    private static void describe(ContentLines lines, CalendarMeeting meeting, String status, String transparency) {
        lines.line("BEGIN", "VEVENT")
                .line("UID", meeting.uid())
                .line("SEQUENCE", Integer.toString(meeting.sequence()))
                .line("DTSTAMP", utc(meeting.stamp()))
                .line("DTSTART", utc(meeting.start()))
                .line("DTEND", utc(meeting.end()))
                .text("SUMMARY", meeting.summary())
                .line("STATUS", status)
                .line("TRANSP", transparency);
        if (!meeting.description().isEmpty()) {
            lines.text("DESCRIPTION", meeting.description());
        }
        if (!meeting.location().isEmpty()) {
            lines.text("LOCATION", meeting.location());
        }
        meeting.url().ifPresent(url -> lines.line("URL", url));
    }

    private static String end(ContentLines lines) {
        return lines.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }

    /** A client who booked has already said yes: asking again would only add a button that does nothing. */
    private static String answer(CalendarMethod method) {
        return method == CalendarMethod.REQUEST
                ? ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE"
                : ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT";
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
