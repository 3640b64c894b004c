package org.coachlibre.caldav;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * A calendar on a server.
 *
 * @param address its collection, with a slash at its end
 * @param name as people see it; never empty
 * @param colour {@code #rrggbb}, or empty
 * @param writable whether meetings may be put into it
 * @param components what it can hold, in upper case; empty when the server does not say
 * @param version changes with each change in it (CTag); empty when the server has none
 * @param syncToken names its present state (RFC 6578); empty when the server has none
 * @param listsChanges whether it can tell what changed since a token
 */
public record RemoteCalendar(
        URI address,
        String name,
        String colour,
        boolean writable,
        Set<String> components,
        String version,
        String syncToken,
        boolean listsChanges) {
    public RemoteCalendar {
        components = Set.copyOf(components);
    }

    /** Whether it is for events, and not for tasks alone. */
    public boolean holdsEvents() {
        return components.isEmpty()
                || components.stream()
                        .anyMatch(
                                component -> component.toUpperCase(Locale.ROOT).equals("VEVENT"));
    }
}
