package org.coachlibre.caldav;

import static org.coachlibre.caldav.XmlPart.APPLE;
import static org.coachlibre.caldav.XmlPart.CALDAV;
import static org.coachlibre.caldav.XmlPart.DAV;
import static org.coachlibre.caldav.XmlPart.SERVER;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds somebody's calendars from whatever address was typed (RFC 6764 section 6, RFC 5397, RFC 4791 section 6.2.1). */
final class CalendarFinder {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> WRITING = Set.of(DAV + "write", DAV + "write-content", DAV + "bind", DAV + "all");

    private final DavHttp http;
    private final XmlAnswers xml;
    private final CalDavLimits limits;

    CalendarFinder(DavHttp http, XmlAnswers xml, CalDavLimits limits) {
        this.http = http;
        this.xml = xml;
        this.limits = limits;
    }

    CalendarList.Listed find(CalDavAccount account) throws TroubleException, InterruptedException {
        TroubleException told = null;
        for (URI start : starts(account.address())) {
            try {
                return list(account, home(account, principal(account, start)));
            } catch (TroubleException e) {
                if (!mayBeElsewhere(e.trouble())) {
                    throw e;
                }
                // What stands at the typed address says most about what was typed.
                told = told == null || start.equals(account.address()) ? e : told;
            }
        }
        throw told == null ? new TroubleException(new Trouble.NotCalDav()) : told;
    }

    CalendarList.Listed list(CalDavAccount account, URI home) throws TroubleException, InterruptedException {
        DavAnswer answer = http.send(account, DavRequest.find(home, 1, Questions.CALENDARS, limits.answer()));
        List<RemoteCalendar> calendars = new ArrayList<>();
        for (Multistatus.Entry entry : xml.multistatus(answer).entries()) {
            boolean isCalendar = entry.properties()
                    .first(DAV + "resourcetype")
                    .map(type -> type.has(CALDAV + "calendar"))
                    .orElse(false);
            if (isCalendar && entry.status() == 200) {
                calendars.add(calendar(entry));
            }
        }
        return new CalendarList.Listed(home, calendars);
    }

    /** A whole address is meant as it is; a host alone says where to go on by its well-known address. */
    private static List<URI> starts(URI typed) {
        URI wellKnown = typed.resolve("/.well-known/caldav");
        String path = typed.getRawPath();
        boolean isHost = path == null || path.isEmpty() || path.equals("/");
        // Nextcloud below a folder can set no well-known address, and people paste its front page.
        URI nextcloud = URI.create(Hrefs.asFolder(typed) + "remote.php/dav/");
        return List.copyOf(new LinkedHashSet<>(
                isHost ? List.of(wellKnown, typed, nextcloud) : List.of(typed, nextcloud, wellKnown)));
    }

    private static boolean mayBeElsewhere(Trouble trouble) {
        return switch (trouble) {
            case Trouble.NotFound other -> true;
            case Trouble.NotCalDav other -> true;
            case Trouble.Malformed other -> true;
            case Trouble.TooLarge other -> true;
            case Trouble.Refused other -> true;
            case Trouble.WrongPassword last -> false;
            case Trouble.CertificateProblem last -> false;
            case Trouble.HostAway last -> false;
            case Trouble.Unprotected last -> false;
            case Trouble.PrivateNetwork last -> false;
            case Trouble.ConsentNeeded last -> false;
        };
    }

    private URI principal(CalDavAccount account, URI start) throws TroubleException, InterruptedException {
        DavAnswer answer = http.send(account, DavRequest.find(start, 0, Questions.WHO, limits.answer()));
        XmlPart principal = property(answer, DAV + "current-user-principal");
        if (principal.has(DAV + "unauthenticated")) {
            throw new TroubleException(new Trouble.WrongPassword());
        }
        return address(answer, principal);
    }

    private URI home(CalDavAccount account, URI principal) throws TroubleException, InterruptedException {
        DavAnswer answer = http.send(account, DavRequest.find(principal, 0, Questions.HOME, limits.answer()));
        return Hrefs.asFolder(address(answer, property(answer, CALDAV + "calendar-home-set")));
    }

    private XmlPart property(DavAnswer answer, String name) throws TroubleException {
        Multistatus.Entry about = xml.multistatus(answer).about(answer.at());
        if (about == null) {
            throw new TroubleException(new Trouble.NotCalDav());
        }
        return about.properties().first(name).orElseThrow(() -> new TroubleException(new Trouble.NotCalDav()));
    }

    private static URI address(DavAnswer answer, XmlPart property) throws TroubleException {
        URI address = Hrefs.resolve(answer.at(), property.textOf(DAV + "href"));
        if (address == null || property.textOf(DAV + "href").isEmpty()) {
            throw new TroubleException(new Trouble.NotCalDav());
        }
        return address;
    }

    private static RemoteCalendar calendar(Multistatus.Entry entry) {
        XmlPart properties = entry.properties();
        URI address = Hrefs.asFolder(entry.address());
        String told = properties.textOf(DAV + "displayname");
        String name = told.isEmpty() ? Hrefs.lastName(address) : told;
        String token = properties.textOf(DAV + "sync-token");
        return new RemoteCalendar(
                address,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                colour(properties.textOf(APPLE + "calendar-color")),
                isWritable(properties),
                components(properties),
                properties.textOf(SERVER + "getctag"),
                token,
                !token.isEmpty() || tellsChanges(properties));
    }

    /** A server that tells no privileges decides when it is written to. */
    private static boolean isWritable(XmlPart properties) {
        return properties
                .first(DAV + "current-user-privilege-set")
                .map(set -> set.all(DAV + "privilege")
                        .flatMap(privilege -> privilege.parts().stream())
                        .anyMatch(privilege -> WRITING.contains(privilege.name())))
                .orElse(true);
    }

    private static Set<String> components(XmlPart properties) {
        return properties.first(CALDAV + "supported-calendar-component-set").stream()
                .flatMap(set -> set.all(CALDAV + "comp"))
                .map(component -> component.label().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean tellsChanges(XmlPart properties) {
        return properties.first(DAV + "supported-report-set").stream()
                .flatMap(set -> set.all(DAV + "supported-report"))
                .flatMap(report -> report.all(DAV + "report"))
                .anyMatch(report -> report.has(DAV + "sync-collection"));
    }

    private static String colour(String written) {
        return written.matches("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")
                ? written.substring(0, 7).toLowerCase(Locale.ROOT)
                : "";
    }
}
