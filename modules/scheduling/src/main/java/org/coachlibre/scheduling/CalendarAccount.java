package org.coachlibre.scheduling;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.caldav.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * An account on another server.
 *
 * @param readAt when it was last reached; null when never
 * @param trouble what the last try met with; null when nothing
 */
public record CalendarAccount(
        UUID id,
        URI address,
        String user,
        List<AccountCalendar> calendars,
        @Nullable Instant readAt,
        @Nullable Trouble trouble) {
    public CalendarAccount {
        calendars = List.copyOf(calendars);
    }

    /**
     * One of its calendars.
     *
     * @param colour {@code #rrggbb}, or empty
     * @param writable whether sessions can be written into it
     * @param blocks whether what is in it blocks time
     * @param takesSessions whether sessions are written into it
     */
    public record AccountCalendar(
            UUID id, String name, String colour, boolean writable, boolean blocks, boolean takesSessions) {}
}
