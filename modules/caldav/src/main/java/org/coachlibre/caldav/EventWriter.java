package org.coachlibre.caldav;

import java.net.URI;
import java.util.Map;
import org.coachlibre.icalendar.CalendarMeeting;
import org.coachlibre.icalendar.CalendarStanding;
import org.coachlibre.icalendar.CalendarWriter;
import org.jspecify.annotations.Nullable;

/** Writes single meetings, never over a version that was not seen. */
final class EventWriter {
    private final DavHttp http;
    private final XmlAnswers xml;
    private final CalDavLimits limits;
    private final CalendarWriter calendars = new CalendarWriter();

    EventWriter(DavHttp http, XmlAnswers xml, CalDavLimits limits) {
        this.http = http;
        this.xml = xml;
        this.limits = limits;
    }

    EventWriting put(
            CalDavAccount account, URI address, String etag, CalendarStanding standing, CalendarMeeting meeting)
            throws TroubleException, InterruptedException {
        String data = calendars.writeStored(standing, meeting);
        DavRequest request = new DavRequest("PUT", address, Map.of(), data, limits.answer())
                .with("Content-Type", "text/calendar; charset=utf-8");
        DavAnswer answer = http.send(
                account, etag.isEmpty() ? request.with("If-None-Match", "*") : request.with("If-Match", etag));
        if (answer.status() == 412) {
            return new EventWriting.Conflict(find(account, address));
        }
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        // No name for the version, or a weak one, says that the server keeps something else than it was given.
        boolean isNamed = !answer.etag().isEmpty() && !answer.etag().startsWith("W/");
        return new EventWriting.Done(isNamed ? new RemoteEvent(address, answer.etag(), data) : find(account, address));
    }

    EventWriting delete(CalDavAccount account, URI address, String etag) throws TroubleException, InterruptedException {
        DavRequest request = new DavRequest("DELETE", address, Map.of(), "", limits.answer());
        DavAnswer answer = http.send(account, etag.isEmpty() ? request : request.with("If-Match", etag));
        if (answer.status() == 412) {
            RemoteEvent theirs = find(account, address);
            return theirs == null ? new EventWriting.Done(null) : new EventWriting.Conflict(theirs);
        }
        if (!answer.isSuccess() && answer.status() != 404) {
            throw refused(answer);
        }
        return new EventWriting.Done(null);
    }

    private @Nullable RemoteEvent find(CalDavAccount account, URI address)
            throws TroubleException, InterruptedException {
        DavAnswer answer = http.send(account, new DavRequest("GET", address, Map.of(), "", limits.answer()));
        if (answer.status() == 404) {
            return null;
        }
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        return new RemoteEvent(address, answer.etag(), answer.text());
    }

    private TroubleException refused(DavAnswer answer) {
        return new TroubleException(
                answer.status() == 404
                        ? new Trouble.NotFound()
                        : new Trouble.Refused(answer.status(), xml.condition(answer)));
    }
}
