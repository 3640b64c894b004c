package org.coachlibre.caldav;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The bodies of requests. */
final class Questions {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String NAMES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
            + " xmlns:S=\"http://calendarserver.org/ns/\" xmlns:A=\"http://apple.com/ns/ical/\"";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static final String WHO = find("<D:current-user-principal/><D:resourcetype/>");
    static final String HOME = find("<C:calendar-home-set/>");
    static final String CALENDARS = find("<D:resourcetype/><D:displayname/><A:calendar-color/><S:getctag/>"
            + "<D:sync-token/><D:current-user-privilege-set/><C:supported-calendar-component-set/>"
            + "<D:supported-report-set/>");
    static final String ETAGS = find("<D:getetag/><D:resourcetype/>");

    private Questions() {}

    private static String find(String properties) {
        return HEAD + "<D:propfind" + NAMES + "><D:prop>" + properties + "</D:prop></D:propfind>";
    }

    /** What changed since {@code token}; with an empty one, everything. */
    static String changes(String token) {
        return HEAD + "<D:sync-collection" + NAMES + "><D:sync-token>" + escaped(token)
                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>";
    }

    static String events(List<URI> addresses) {
        StringBuilder hrefs = new StringBuilder();
        addresses.forEach(address ->
                hrefs.append("<D:href>").append(escaped(address.getRawPath())).append("</D:href>"));
        return HEAD + "<C:calendar-multiget" + NAMES + "><D:prop><D:getetag/><C:calendar-data/></D:prop>" + hrefs
                + "</C:calendar-multiget>";
    }

    /** Every event that has a time after {@code since}. */
    static String allEvents(Instant since) {
        return HEAD + "<C:calendar-query" + NAMES + "><D:prop><D:getetag/><C:calendar-data/></D:prop>"
                + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"><C:time-range start=\""
                + UTC.format(since) + "\"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
