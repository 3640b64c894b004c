package org.coachlibre.crm;

import java.time.Instant;
import java.util.Optional;

/** What the people room asks of whoever keeps the calendar; handed over where rooms are wired. Never called on the FX thread. */
@FunctionalInterface
public interface NextSessions {

    /** The person's next session that has not ended; empty when there is none. */
    Optional<NextSession> findNext(PersonId person);

    /**
     * A session to come.
     *
     * @param title the session's name
     * @param placeId the place that shows it, such as {@code calendar}
     * @param target what that place opens, as it understands it
     */
    record NextSession(Instant start, String title, String placeId, Object target) {}

    /** A calendar that knows nothing. */
    static NextSessions none() {
        return person -> Optional.empty();
    }
}
