package org.coachlibre.server.booking.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.coachlibre.server.booking.domain.StoredBooking;

/** Addresses that fill in a new entry of a calendar on the web. Nothing is sent before the visitor follows one. */
final class CalendarSites {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarSites() {}

    static String google(StoredBooking booking, String title) {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE&text=" + Links.encode(title) + "&dates="
                + COMPACT.format(booking.start()) + "/" + COMPACT.format(booking.end()) + "&location="
                + Links.encode(booking.place().detail());
    }

    static String outlook(StoredBooking booking, String title) {
        return "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject="
                + Links.encode(title) + "&startdt="
                + Links.encode(booking.start().toString()) + "&enddt="
                + Links.encode(booking.end().toString()) + "&location="
                + Links.encode(booking.place().detail());
    }
}
