package org.coachlibre.availability;

import java.time.Instant;

/**
 * A slot that somebody else keeps while filling in the form. It counts while now is before {@code expires}. A visitor's own
 * hold is left out of the configuration by whoever knows whose it is.
 */
public record Hold(Instant start, Instant end, Instant expires) {
    public Hold {
        if (!end.isAfter(start)) {
            throw new WrongValue("end", "must be after start " + start + ", was " + end);
        }
    }
}
