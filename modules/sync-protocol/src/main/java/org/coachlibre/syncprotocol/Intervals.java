package org.coachlibre.syncprotocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rule that every span of time on the wire keeps. */
final class Intervals {
    private Intervals() {}

    static void check(@Nullable Instant start, @Nullable Instant end) {
        Instant from = Fields.required(start, "start");
        Instant until = Fields.required(end, "end");
        if (!until.isAfter(from)) {
            throw new InvalidField("end: must be after start");
        }
        if (!WireTimes.isUsable(from) || !WireTimes.isUsable(until)) {
            throw new InvalidField("start: lies outside the years 1970 to 9000");
        }
    }
}
