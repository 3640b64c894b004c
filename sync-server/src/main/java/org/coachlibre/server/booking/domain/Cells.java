package org.coachlibre.server.booking.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The marks of a session on the time line: its start and every full five minutes (UTC) inside it. Sessions that do not overlap
 * share none, wherever they start; sessions on five-minute starts that overlap always share one. They are unique in the
 * database, a second guard behind the row lock and the engine.
 */
public final class Cells {
    private static final long MINUTE = 60;
    private static final long STEP = 5;

    private Cells() {}

    /** In minutes since 1970 (UTC). {@code end} is exclusive. */
    public static Set<Long> of(Instant start, Instant end) {
        long first = Math.floorDiv(start.getEpochSecond(), MINUTE);
        long last = Math.ceilDiv(end.getEpochSecond(), MINUTE);
        Set<Long> cells = new TreeSet<>();
        cells.add(first);
        for (long cell = Math.ceilDiv(first, STEP) * STEP; cell < last; cell += STEP) {
            cells.add(cell);
        }
        return cells;
    }
}
