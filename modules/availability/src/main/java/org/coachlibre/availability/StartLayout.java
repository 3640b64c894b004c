package org.coachlibre.availability;

import java.util.function.LongConsumer;

/** Lays out starts in a free range (rule 4). Immutable. All times are seconds. */
final class StartLayout {
    private static final long MINUTE = 60L;
    private static final long[] COARSE_TO_FINE = {3_600, 1_800, 900, 600, 300, 60};

    private final boolean isPacked;
    private final long length;
    private final long step;
    private final long stride;

    StartLayout(SessionRules rules) {
        this.isPacked = rules.starts() == SessionRules.Starts.PACKED;
        this.length = rules.length().toSeconds();
        this.step = rules.step().toSeconds();
        this.stride = length + rules.gap(rules.after(), rules.before());
    }

    /** Hands over each start of a session that lies whole between {@code from} and {@code to}, earliest first. */
    void lay(ZoneOffsets host, long from, long to, LongConsumer starts) {
        long first = host.align(from, MINUTE);
        if (first + length > to) {
            return;
        }
        if (isPacked) {
            for (long start = roundest(host, first, to); start + length <= to; start += stride) {
                starts.accept(start);
            }
        } else {
            long start = host.alignWithinDay(first, step);
            while (start + length <= to) {
                starts.accept(start);
                start = host.alignWithinDay(start + MINUTE, step);
            }
        }
    }

    private long roundest(ZoneOffsets host, long first, long to) {
        long most = sessions(first, to);
        for (long grain : COARSE_TO_FINE) {
            long start = host.align(first, grain);
            if (sessions(start, to) == most) {
                return start;
            }
        }
        return first;
    }

    private long sessions(long from, long to) {
        return from + length > to ? 0 : 1 + (to - from - length) / stride;
    }
}
