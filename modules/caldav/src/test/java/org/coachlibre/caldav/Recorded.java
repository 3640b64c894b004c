package org.coachlibre.caldav;

/** Answers as servers give them. */
final class Recorded {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?><d:multistatus xmlns:d=\"DAV:\""
            + " xmlns:c=\"urn:ietf:params:xml:ns:caldav\" xmlns:cs=\"http://calendarserver.org/ns/\""
            + " xmlns:a=\"http://apple.com/ns/ical/\">";

    private Recorded() {}

    static String multistatus(String... responses) {
        return HEAD + String.join("", responses) + "</d:multistatus>";
    }

    static String found(String href, String properties) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    static String status(String href, int status) {
        return "<d:response><d:href>" + href + "</d:href><d:status>HTTP/1.1 " + status
                + " Something</d:status></d:response>";
    }

    static String etag(String href, String etag) {
        return found(href, "<d:getetag>\"" + etag + "\"</d:getetag>");
    }

    static String event(String href, String etag, String title) {
        return found(
                href,
                "<d:getetag>\"" + etag
                        + "\"</d:getetag><c:calendar-data>BEGIN:VCALENDAR&#13;\nBEGIN:VEVENT&#13;\nSUMMARY:" + title
                        + "&#13;\nEND:VEVENT&#13;\nEND:VCALENDAR</c:calendar-data>");
    }

    static String token(String token) {
        return "<d:sync-token>" + token + "</d:sync-token>";
    }

    static String error(String condition) {
        return "<?xml version=\"1.0\"?><d:error xmlns:d=\"DAV:\" xmlns:s=\"http://sabredav.org/ns\"><s:exception>X"
                + "</s:exception><d:" + condition + "/></d:error>";
    }

    static String principal(String href) {
        return multistatus(
                found("/", "<d:current-user-principal><d:href>" + href + "</d:href></d:current-user-principal>"));
    }

    static String home(String principal, String href) {
        return multistatus(
                found(principal, "<c:calendar-home-set><d:href>" + href + "</d:href></c:calendar-home-set>"));
    }
}
