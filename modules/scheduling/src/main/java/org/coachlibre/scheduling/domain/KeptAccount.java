package org.coachlibre.scheduling.domain;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.coachlibre.caldav.CalDavAccount;
import org.coachlibre.caldav.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept.
 *
 * @param home where its calendars lie
 * @param readAt when it was last reached; null when never
 * @param trouble what the last try met with; null when nothing
 */
public record KeptAccount(
        UUID id,
        CalDavAccount access,
        URI home,
        @Nullable Instant readAt,
        @Nullable Trouble trouble) {
    public KeptAccount withAccess(CalDavAccount other, URI otherHome) {
        return new KeptAccount(id, other, otherHome, readAt, null);
    }

    public KeptAccount reached(Instant at) {
        return new KeptAccount(id, access, home, at, null);
    }

    public KeptAccount withTrouble(Trouble met) {
        return new KeptAccount(id, access, home, readAt, met);
    }
}
