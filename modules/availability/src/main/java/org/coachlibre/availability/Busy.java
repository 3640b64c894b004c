package org.coachlibre.availability;

import java.time.Instant;

/** Time that is taken by something that is not a booking: an imported appointment, a lunch. Has no buffers of its own. */
public record Busy(Instant start, Instant end) {
    public Busy {
        if (!end.isAfter(start)) {
            throw new WrongValue("end", "must be after start " + start + ", was " + end);
        }
    }
}
