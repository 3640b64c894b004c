package org.coachlibre.server.booking.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The time zones that a visitor may choose: every IANA region that this Java knows, a short list to pick from. */
public final class Zones {
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** One or more a common offset, by region: a list short enough for a phone. */
    private static final List<String> COMMON = List.of(
            "Africa/Abidjan",
            "Africa/Algiers",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Africa/Dakar",
            "Africa/Johannesburg",
            "Africa/Lagos",
            "Africa/Nairobi",
            "Africa/Tunis",
            "America/Anchorage",
            "America/Bogota",
            "America/Cayenne",
            "America/Chicago",
            "America/Denver",
            "America/Guadeloupe",
            "America/Halifax",
            "America/Los_Angeles",
            "America/Martinique",
            "America/Mexico_City",
            "America/Montreal",
            "America/New_York",
            "America/Phoenix",
            "America/Sao_Paulo",
            "America/St_Johns",
            "America/Toronto",
            "America/Vancouver",
            "Asia/Bangkok",
            "Asia/Beirut",
            "Asia/Dubai",
            "Asia/Hong_Kong",
            "Asia/Jerusalem",
            "Asia/Kolkata",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Atlantic/Azores",
            "Atlantic/Reykjavik",
            "Australia/Brisbane",
            "Australia/Perth",
            "Australia/Sydney",
            "Europe/Amsterdam",
            "Europe/Athens",
            "Europe/Berlin",
            "Europe/Brussels",
            "Europe/Bucharest",
            "Europe/Dublin",
            "Europe/Helsinki",
            "Europe/Istanbul",
            "Europe/Lisbon",
            "Europe/London",
            "Europe/Luxembourg",
            "Europe/Madrid",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/Stockholm",
            "Europe/Vienna",
            "Europe/Warsaw",
            "Europe/Zurich",
            "Indian/Mauritius",
            "Indian/Reunion",
            "Pacific/Auckland",
            "Pacific/Honolulu",
            "Pacific/Noumea",
            "Pacific/Tahiti");

    private Zones() {}

    /** The zone of that name, or {@code otherwise} when it is none. */
    public static ZoneId of(@Nullable String name, ZoneId otherwise) {
        return name != null && KNOWN.contains(name) ? ZoneId.of(name) : otherwise;
    }

    /** What to offer in a list, the two given included. */
    public static Set<String> listCommon(ZoneId chosen, ZoneId practice) {
        Set<String> names = new TreeSet<>(COMMON);
        names.retainAll(KNOWN);
        names.add(chosen.getId());
        names.add(practice.getId());
        return names;
    }
}
