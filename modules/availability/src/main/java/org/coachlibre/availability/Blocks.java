package org.coachlibre.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Taken time, widened by the gap that a session of the asked type must keep from it (rule 5): a session may be where its
 * own span and no block overlap. Spans are in seconds since 1970 UTC, starts rounded down and ends up.
 */
final class Blocks {
    private final SessionRules type;

    Blocks(SessionRules type) {
        this.type = type;
    }

    /** Busy times and bookings of every type, united. */
    Spans of(List<Busy> busy, List<Booking> bookings) {
        Spans spans = new Spans(busy.size() + bookings.size());
        for (Busy entry : busy) {
            add(spans, entry.start(), entry.end(), Duration.ZERO, Duration.ZERO);
        }
        for (Booking booking : bookings) {
            add(spans, booking.start(), booking.end(), booking.before(), booking.after());
        }
        return spans.united();
    }

    /** {@code others} and what {@code holds} block; a hold blocks like a booking of the asked type (rule 9). */
    Spans with(Spans others, List<Hold> holds) {
        if (holds.isEmpty()) {
            return others;
        }
        Spans spans = others.copy();
        for (Hold hold : holds) {
            add(spans, hold.start(), hold.end(), type.before(), type.after());
        }
        return spans.united();
    }

    private void add(Spans spans, Instant start, Instant end, Duration before, Duration after) {
        spans.add(
                start.getEpochSecond() - type.gap(type.after(), before), ceiling(end) + type.gap(after, type.before()));
    }

    /** Seconds since 1970 UTC, a broken second counted whole. */
    static long ceiling(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
