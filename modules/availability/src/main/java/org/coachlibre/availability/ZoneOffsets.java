package org.coachlibre.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The UTC offsets of one zone over a stretch of time as plain numbers, so that loops over thousands of local times make no
 * objects. All times are seconds: instants since 1970 UTC, local times as if their wall clock were UTC. Outside the stretch
 * the first and last offsets hold.
 */
final class ZoneOffsets {
    private static final long FOREVER = Long.MAX_VALUE / 4;
    private static final long WIDEST_OFFSET = 18 * 3_600L;

    /** Segment k holds from starts[k] (first: always) to starts[k + 1]. */
    private final long[] starts;

    private final int[] offsets;

    private ZoneOffsets(long[] starts, int[] offsets) {
        this.starts = starts;
        this.offsets = offsets;
    }

    /** The offsets of {@code zone} that hold at any time from {@code first} to {@code last}. */
    static ZoneOffsets of(ZoneId zone, long first, long last) {
        ZoneRules rules = zone.getRules();
        Instant begin = Instant.ofEpochSecond(first);
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.toEpochSecond() <= last) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        long[] starts = new long[transitions.size() + 1];
        int[] offsets = new int[starts.length];
        starts[0] = -FOREVER;
        offsets[0] = rules.getOffset(begin).getTotalSeconds();
        for (int i = 1; i < starts.length; i++) {
            starts[i] = transitions.get(i - 1).toEpochSecond();
            offsets[i] = transitions.get(i - 1).getOffsetAfter().getTotalSeconds();
        }
        return new ZoneOffsets(starts, offsets);
    }

    int offsetAt(long instant) {
        return offsets[segment(instant)];
    }

    /** The wall clock at {@code instant}. */
    long local(long instant) {
        return instant + offsetAt(instant);
    }

    /** The local date at {@code instant}, as days since 1970-01-01. */
    long epochDay(long instant) {
        return Math.floorDiv(local(instant), 86_400L);
    }

    /** The instant of a local time; in an overlap the first, in a gap the instant the gap ends (rule 3, {@code from}). */
    long earlierInstant(long local) {
        int last = segment(local + WIDEST_OFFSET);
        for (int k = segment(local - WIDEST_OFFSET); k < last; k++) {
            if (local - offsets[k] < starts[k + 1]) {
                return Math.max(local - offsets[k], starts[k]);
            }
        }
        return Math.max(local - offsets[last], starts[last]);
    }

    /** The instant of a local time; in an overlap the second, in a gap the instant the gap ends (rule 3, {@code to}). */
    long laterInstant(long local) {
        int first = segment(local - WIDEST_OFFSET);
        for (int k = segment(local + WIDEST_OFFSET); k > first; k--) {
            if (local - offsets[k] >= starts[k]) {
                return Math.min(local - offsets[k], end(k));
            }
        }
        return Math.min(local - offsets[first], end(first));
    }

    /** The first instant, not before {@code instant}, whose wall clock is a multiple of {@code step} seconds. */
    long align(long instant, long step) {
        int k = segment(instant);
        long from = instant;
        while (true) {
            long local = from + offsets[k];
            long aligned = from + Math.floorMod(-local, step);
            if (aligned < end(k)) {
                return aligned;
            }
            k++;
            from = starts[k];
        }
    }

    /**
     * The first instant, not before {@code instant}, at a whole minute of the wall clock whose seconds since 00:00 are a
     * multiple of {@code step}. A step that does not divide the day begins again at each midnight.
     */
    long alignWithinDay(long instant, long step) {
        int k = segment(instant);
        long from = instant;
        while (true) {
            long local = from + offsets[k];
            long ofDay = Math.floorMod(local, 86_400L);
            long next = Math.min(-Math.floorDiv(-ofDay, step) * step, 86_400L);
            long aligned = from + next - ofDay;
            if (aligned < end(k)) {
                return aligned;
            }
            k++;
            from = starts[k];
        }
    }

    private long end(int segment) {
        return segment + 1 < starts.length ? starts[segment + 1] : FOREVER;
    }

    private int segment(long instant) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= instant) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
