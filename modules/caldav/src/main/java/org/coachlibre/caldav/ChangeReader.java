package org.coachlibre.caldav;

import static org.coachlibre.caldav.XmlPart.CALDAV;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what changed in a calendar: by its list of changes (RFC 6578) where the server has one, else by comparing versions. An
 * event is taken for removed only when the server answers 404 for it; what is merely missing in a list is asked for by name.
 */
final class ChangeReader {
    /** RFC 4791 sets no limit; servers do, iCloud and Nextcloud well above this. */
    private static final int MOST_NAMES = 100;
    /** More than this is sooner read whole. */
    private static final int MOST_NAMED = 250;

    private final DavHttp http;
    private final XmlAnswers xml;
    private final ChangeLister lister;
    private final CalDavLimits limits;

    ChangeReader(DavHttp http, XmlAnswers xml, CalDavLimits limits) {
        this.http = http;
        this.xml = xml;
        this.lister = new ChangeLister(http, xml, limits);
        this.limits = limits;
    }

    CalendarChanges read(CalDavAccount account, RemoteCalendar calendar, ReadState known, Instant since)
            throws TroubleException, InterruptedException {
        if (known.isStateOf(calendar)) {
            return new CalendarChanges.Unchanged();
        }
        ChangeLister.Listing listing = lister.list(account, calendar, known);
        Fetch fetch = new Fetch(account, calendar.address());
        fetch.take(listing, known, since);
        boolean isComplete = fetch.asked.isEmpty();
        return new CalendarChanges.Changed(
                List.copyOf(fetch.events.values()),
                fetch.removed,
                isComplete ? calendar.version() : known.version(),
                isComplete ? listing.syncToken() : known.syncToken());
    }

    /** One reading under way. */
    private final class Fetch {
        private final CalDavAccount account;
        private final URI calendar;
        private final Map<URI, RemoteEvent> events = new LinkedHashMap<>();
        private final List<URI> removed = new ArrayList<>();
        /** What was asked for and not yet answered. */
        private final Map<URI, String> asked = new LinkedHashMap<>();

        Fetch(CalDavAccount account, URI calendar) {
            this.account = account;
            this.calendar = calendar;
        }

        void take(ChangeLister.Listing listing, ReadState known, Instant since)
                throws TroubleException, InterruptedException {
            removed.addAll(listing.removed());
            listing.etags().forEach((address, etag) -> {
                if (etag.isEmpty() || !etag.equals(known.etags().get(address))) {
                    asked.put(address, etag);
                }
            });
            if (asked.size() > MOST_NAMED) {
                readWhole(since);
            }
            List<URI> names = new ArrayList<>(asked.keySet());
            if (listing.isWhole()) {
                known.etags().keySet().stream()
                        .filter(address -> !listing.etags().containsKey(address))
                        .forEach(names::add);
            }
            for (int i = 0; i < names.size(); i += MOST_NAMES) {
                readNamed(names.subList(i, Math.min(i + MOST_NAMES, names.size())));
            }
        }

        /** One answer with everything from {@code since} on; what lies before that is known by its version alone. */
        private void readWhole(Instant since) throws TroubleException, InterruptedException {
            DavAnswer answer =
                    http.send(account, DavRequest.report(calendar, 1, Questions.allEvents(since), limits.reading()));
            xml.multistatus(answer).entries().forEach(this::take);
            asked.forEach((address, etag) -> events.put(address, new RemoteEvent(address, etag, "")));
            asked.clear();
        }

        private void readNamed(List<URI> names) throws TroubleException, InterruptedException {
            DavAnswer answer =
                    http.send(account, DavRequest.report(calendar, 1, Questions.events(names), limits.reading()));
            xml.multistatus(answer).entries().forEach(this::take);
        }

        private void take(Multistatus.Entry entry) {
            String data = entry.properties().textOf(CALDAV + "calendar-data");
            if (entry.status() == 404) {
                removed.add(entry.address());
                asked.remove(entry.address());
            } else if (entry.status() == 200 && !data.isEmpty()) {
                events.put(entry.address(), new RemoteEvent(entry.address(), entry.etag(), data));
                asked.remove(entry.address());
            }
        }
    }
}
