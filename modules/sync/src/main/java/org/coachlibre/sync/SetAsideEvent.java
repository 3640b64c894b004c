package org.coachlibre.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that is kept and shown because it could not be applied.
 *
 * @param id of this entry
 * @param at by the server's clock
 * @param body JSON as it came
 * @param detail for a bug report; holds nothing personal
 */
public record SetAsideEvent(UUID id, String kind, Instant at, String body, Reason reason, String detail) {

    /** Why it was set aside. */
    public enum Reason {
        /** From a newer server: a newer version of this program may understand it. */
        UNKNOWN_KIND,
        /** This program failed on it. */
        FAILED
    }
}
