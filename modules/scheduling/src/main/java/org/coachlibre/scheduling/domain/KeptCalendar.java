package org.coachlibre.scheduling.domain;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.coachlibre.caldav.RemoteCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of an account as it is kept.
 *
 * @param blocks whether what is in it blocks time
 * @param takesSessions whether sessions are written into it
 * @param version as of the last reading; empty when it was never read
 * @param syncToken likewise
 * @param spreadAt when its repeated events were last worked out; null when never
 */
public record KeptCalendar(
        UUID id,
        UUID account,
        URI address,
        String name,
        String colour,
        boolean writable,
        boolean blocks,
        boolean takesSessions,
        String version,
        String syncToken,
        @Nullable Instant spreadAt) {

    public static KeptCalendar of(UUID id, UUID account, RemoteCalendar found) {
        return new KeptCalendar(
                id,
                account,
                found.address(),
                found.name(),
                found.colour(),
                found.writable(),
                false,
                false,
                "",
                "",
                null);
    }

    /** Whether anything in it matters here. */
    public boolean isRead() {
        return blocks || takesSessions;
    }

    public KeptCalendar named(RemoteCalendar found) {
        return new KeptCalendar(
                id,
                account,
                address,
                found.name(),
                found.colour(),
                found.writable(),
                blocks,
                takesSessions,
                version,
                syncToken,
                spreadAt);
    }

    /** With another use; a calendar that is not used any more is forgotten as far as it was read. */
    public KeptCalendar used(boolean isBlocking, boolean isTarget) {
        boolean isForgotten = !isBlocking && !isTarget;
        return new KeptCalendar(
                id,
                account,
                address,
                name,
                colour,
                writable,
                isBlocking,
                isTarget,
                isForgotten ? "" : version,
                isForgotten ? "" : syncToken,
                isBlocking ? spreadAt : null);
    }

    public KeptCalendar read(String newVersion, String newToken) {
        return new KeptCalendar(
                id, account, address, name, colour, writable, blocks, takesSessions, newVersion, newToken, spreadAt);
    }

    public KeptCalendar spread(Instant at) {
        return new KeptCalendar(
                id, account, address, name, colour, writable, blocks, takesSessions, version, syncToken, at);
    }
}
