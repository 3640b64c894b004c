package org.coachlibre.caldav;

import static org.coachlibre.caldav.XmlPart.CALDAV;
import static org.coachlibre.caldav.XmlPart.DAV;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists which events of a calendar are new, changed or gone, without reading them. */
final class ChangeLister {
    /** How servers say that a token is none of theirs any more. */
    private static final Set<Integer> TOKEN_REFUSED = Set.of(403, 409, 410);
    /** How servers say that they have no such list. */
    private static final Set<Integer> NO_SUCH_LIST = Set.of(400, 403, 405, 409, 415, 501);

    /**
     * What was listed.
     *
     * @param etags by address; an empty one means that it must be read to know
     * @param removed those that the server says are gone
     * @param isWhole whether all there is was listed, and not only what changed
     */
    record Listing(Map<URI, String> etags, List<URI> removed, String syncToken, boolean isWhole) {}

    private final DavHttp http;
    private final XmlAnswers xml;
    private final CalDavLimits limits;

    ChangeLister(DavHttp http, XmlAnswers xml, CalDavLimits limits) {
        this.http = http;
        this.xml = xml;
        this.limits = limits;
    }

    Listing list(CalDavAccount account, RemoteCalendar calendar, ReadState known)
            throws TroubleException, InterruptedException {
        if (!calendar.listsChanges()) {
            return everything(account, calendar.address());
        }
        try {
            return changes(account, calendar.address(), known.syncToken());
        } catch (TroubleException e) {
            if (!known.syncToken().isEmpty() && isRefused(e, TOKEN_REFUSED)) {
                return fromTheStart(account, calendar.address());
            }
            if (isRefused(e, NO_SUCH_LIST)) {
                return everything(account, calendar.address());
            }
            throw e;
        }
    }

    private Listing fromTheStart(CalDavAccount account, URI calendar) throws TroubleException, InterruptedException {
        try {
            return changes(account, calendar, "");
        } catch (TroubleException e) {
            if (isRefused(e, NO_SUCH_LIST)) {
                return everything(account, calendar);
            }
            throw e;
        }
    }

    private static boolean isRefused(TroubleException e, Set<Integer> by) {
        return (e.trouble() instanceof Trouble.Refused refused && by.contains(refused.status()))
                || (e.trouble() instanceof Trouble.NotCalDav && by.contains(405));
    }

    /** Page after page: a list that the server cut off says so by 507 for the calendar itself (RFC 6578 section 3.6). */
    private Listing changes(CalDavAccount account, URI calendar, String since)
            throws TroubleException, InterruptedException {
        Map<URI, String> etags = new LinkedHashMap<>();
        Map<URI, URI> removed = new LinkedHashMap<>();
        String token = since;
        for (int page = 0; page < limits.pages(); page++) {
            DavAnswer answer =
                    http.send(account, DavRequest.report(calendar, 0, Questions.changes(token), limits.reading()));
            Multistatus told = xml.multistatus(answer);
            boolean isCut = false;
            for (Multistatus.Entry entry : told.entries()) {
                URI address = entry.address();
                if (isCalendarItself(calendar, address)) {
                    isCut |= entry.status() == 507;
                } else if (entry.status() == 404) {
                    etags.remove(address);
                    removed.put(address, address);
                } else if (entry.status() == 200) {
                    removed.remove(address);
                    etags.put(address, entry.etag());
                }
            }
            if (!isCut) {
                return new Listing(etags, List.copyOf(removed.keySet()), told.syncToken(), since.isEmpty());
            }
            if (told.syncToken().isEmpty() || told.syncToken().equals(token)) {
                throw new TroubleException(new Trouble.Malformed("a list that does not go on"));
            }
            token = told.syncToken();
        }
        throw new TroubleException(new Trouble.TooLarge());
    }

    private Listing everything(CalDavAccount account, URI calendar) throws TroubleException, InterruptedException {
        DavAnswer answer = http.send(account, DavRequest.find(calendar, 1, Questions.ETAGS, limits.reading()));
        Map<URI, String> etags = new LinkedHashMap<>();
        for (Multistatus.Entry entry : xml.multistatus(answer).entries()) {
            boolean isFolder = entry.properties()
                    .first(DAV + "resourcetype")
                    .map(type -> type.has(DAV + "collection") || type.has(CALDAV + "calendar"))
                    .orElse(false);
            if (entry.status() == 200 && !isFolder && !isCalendarItself(calendar, entry.address())) {
                etags.put(entry.address(), entry.etag());
            }
        }
        return new Listing(etags, new ArrayList<>(), "", true);
    }

    private static boolean isCalendarItself(URI calendar, URI address) {
        return Hrefs.asFolder(address).equals(Hrefs.asFolder(Hrefs.canonical(calendar)));
    }
}
