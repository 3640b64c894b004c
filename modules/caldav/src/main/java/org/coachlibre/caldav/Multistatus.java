package org.coachlibre.caldav;

import static org.coachlibre.caldav.XmlPart.DAV;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer about several things (RFC 4918 section 13).
 *
 * @param syncToken what the next list of changes starts from; empty when it is no such list
 */
record Multistatus(List<Entry> entries, String syncToken) {

    /**
     * What is said of one thing.
     *
     * @param address on the server that was asked; never elsewhere
     * @param status of the thing itself; 200 when only properties are told
     * @param properties those that were found
     */
    record Entry(URI address, int status, XmlPart properties) {
        String etag() {
            return properties.textOf(DAV + "getetag");
        }
    }

    static Multistatus of(URI asked, XmlPart root) {
        List<Entry> entries = new ArrayList<>();
        root.all(DAV + "response").forEach(response -> add(asked, response, entries));
        return new Multistatus(entries, root.textOf(DAV + "sync-token"));
    }

    private static void add(URI asked, XmlPart response, List<Entry> entries) {
        List<XmlPart> found = new ArrayList<>();
        int worst = 200;
        for (XmlPart propstat : response.all(DAV + "propstat").toList()) {
            int status = status(propstat.textOf(DAV + "status"));
            if (status / 100 == 2) {
                propstat.all(DAV + "prop").forEach(prop -> found.addAll(prop.parts()));
            } else {
                worst = status;
            }
        }
        String own = response.textOf(DAV + "status");
        // A thing of which nothing at all was found is what its properties are.
        int status = !own.isEmpty() ? status(own) : found.isEmpty() ? worst : 200;
        XmlPart properties = new XmlPart(DAV + "prop", "", found, "");
        response.all(DAV + "href").forEach(href -> {
            URI address = Hrefs.within(asked, href.text());
            if (address != null) {
                entries.add(new Entry(address, status, properties));
            }
        });
    }

    /** The entry of the thing that was asked for itself, or the only one there is. */
    @Nullable
    Entry about(URI asked) {
        return entries.stream()
                .filter(entry -> Hrefs.canonical(asked).equals(entry.address()))
                .findFirst()
                .orElse(entries.size() == 1 ? entries.getFirst() : null);
    }

    /** {@code HTTP/1.1 404 Not Found}. */
    private static int status(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 200;
    }
}
