package org.coachlibre.syncprotocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rule that every span of time on the wire keeps. */
final class Intervals {
    private Intervals() {}

    static void check(@Nullable Instant start, @Nullable Instant end) {
        if (!Fields.required(end, "end").isAfter(Fields.required(start, "start"))) {
            throw new InvalidField("end: must be after start");
        }
    }
}
