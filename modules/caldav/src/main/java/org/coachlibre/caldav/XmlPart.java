package org.coachlibre.caldav;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an answer.
 *
 * @param name {@code {namespace}local}
 * @param label the value of its attribute {@code name}; empty when it has none
 * @param text its own text
 */
record XmlPart(String name, String label, List<XmlPart> parts, String text) {
    static final String DAV = "{DAV:}";
    static final String CALDAV = "{urn:ietf:params:xml:ns:caldav}";
    static final String SERVER = "{http://calendarserver.org/ns/}";
    static final String APPLE = "{http://apple.com/ns/ical/}";

    Stream<XmlPart> all(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted));
    }

    Optional<XmlPart> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of the first part of that name, or an empty one. */
    String textOf(String wanted) {
        return first(wanted).map(part -> part.text().strip()).orElse("");
    }

    boolean has(String wanted) {
        return first(wanted).isPresent();
    }
}
