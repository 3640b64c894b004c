package org.coachlibre.caldav;

import java.net.URI;
import java.time.Instant;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarStanding;

/**
 * Somebody's calendars on a server. Each method talks to the server and waits, bounded by {@link CalDavLimits}; interrupting its
 * thread hangs up. Expected failures are results. Safe for use by several threads.
 */
public final class CalDav implements AutoCloseable {
    private final DavHttp http;
    private final CalendarFinder finder;
    private final ChangeReader reader;
    private final EventWriter writer;

    public CalDav() {
        this(CalDavLimits.USUAL);
    }

    public CalDav(CalDavLimits limits) {
        this(limits, new Ways());
    }

    CalDav(CalDavLimits limits, Ways ways) {
        XmlAnswers xml = new XmlAnswers(limits.entries());
        this.http = new DavHttp(limits, ways);
        this.finder = new CalendarFinder(http, xml, limits);
        this.reader = new ChangeReader(http, xml, limits);
        this.writer = new EventWriter(http, xml, limits);
    }

    /** Finds the calendars of an account from the address as typed. This is also how a connection is tested. */
    public CalendarList discover(CalDavAccount account) throws InterruptedException {
        try {
            return finder.find(account);
        } catch (TroubleException e) {
            return new CalendarList.Failed(e.trouble());
        }
    }

    /** The calendars at a home found before, each with its present state: one request. */
    public CalendarList list(CalDavAccount account, URI home) throws InterruptedException {
        try {
            return finder.list(account, home);
        } catch (TroubleException e) {
            return new CalendarList.Failed(e.trouble());
        }
    }

    /**
     * What changed in a calendar.
     *
     * @param calendar as just listed: when its state is the known one, nothing is asked
     * @param since of a long list of changes, events that ended before this are not read
     */
    public CalendarChanges read(CalDavAccount account, RemoteCalendar calendar, ReadState known, Instant since)
            throws InterruptedException {
        try {
            return reader.read(account, calendar, known, since);
        } catch (TroubleException e) {
            return new CalendarChanges.Failed(e.trouble());
        }
    }

    /** Where a meeting of that UID stands in a calendar, when nobody has put it elsewhere. */
    public static URI addressOf(URI calendar, String uid) {
        return URI.create(Hrefs.asFolder(Hrefs.canonical(calendar)) + Hrefs.escaped(uid) + ".ics");
    }

    /**
     * Writes a meeting.
     *
     * @param etag the version to write over; empty when there must be none yet
     * @param meeting its SEQUENCE must be above that of the version written over
     */
    public EventWriting put(
            CalDavAccount account, URI address, String etag, CalendarStanding standing, CalendarMeeting meeting)
            throws InterruptedException {
        try {
            return writer.put(account, address, etag, standing, meeting);
        } catch (TroubleException e) {
            return new EventWriting.Failed(e.trouble());
        }
    }

    /** Deletes a meeting of that version; one that is gone already is as good. */
    public EventWriting delete(CalDavAccount account, URI address, String etag) throws InterruptedException {
        try {
            return writer.delete(account, address, etag);
        } catch (TroubleException e) {
            return new EventWriting.Failed(e.trouble());
        }
    }

    /** Hangs up on everything under way. */
    @Override
    public void close() {
        http.close();
    }
}
