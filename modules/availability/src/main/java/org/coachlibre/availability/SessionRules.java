package org.coachlibre.availability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the engine needs to know of a session type. All durations are whole minutes of elapsed time.
 *
 * @param id what bookings refer to; null matches no booking
 * @param step distance of the starts under {@link Starts#EVERY}
 * @param before free time needed before a session
 * @param after free time needed after a session
 * @param notice a start must be at least this long after now
 * @param seats how many may book the same start, at least 1
 */
public record SessionRules(
        @Nullable String id,
        Duration length,
        Starts starts,
        Duration step,
        Duration before,
        Duration after,
        BufferRule bufferRule,
        Duration notice,
        BookingWindow window,
        Limits limits,
        int seats) {

    /** How starts are laid out in free time (rule 4). */
    public enum Starts {
        /** As many sessions as fit, one after the other, from the roundest possible start. */
        PACKED,
        /** At every {@code step} of the host's wall clock; starts may overlap. */
        EVERY
    }

    /** How the buffers of two neighbours combine (rule 5). */
    public enum BufferRule {
        /** The greater of the two. */
        MAX,
        /** Their sum. */
        ADDITIVE
    }

    public SessionRules {
        Durations.checkPositive("length", length);
        Durations.checkPositive("step", step);
        Durations.checkNotNegative("before", before);
        Durations.checkNotNegative("after", after);
        Durations.checkNotNegative("notice", notice);
        if (seats < 1) {
            throw new WrongValue("seats", "must be at least 1, was " + seats);
        }
    }

    /** A type with every default of rule 11: packed, step = length, no buffers, notice, window or limits, one seat. */
    public static SessionRules of(@Nullable String id, Duration length) {
        return new SessionRules(
                id,
                length,
                Starts.PACKED,
                length,
                Duration.ZERO,
                Duration.ZERO,
                BufferRule.MAX,
                Duration.ZERO,
                new BookingWindow.Unlimited(),
                Limits.NONE,
                1);
    }

    public SessionRules every(Duration newStep) {
        return new SessionRules(
                id, length, Starts.EVERY, newStep, before, after, bufferRule, notice, window, limits, seats);
    }

    public SessionRules withBuffers(Duration newBefore, Duration newAfter, BufferRule rule) {
        return new SessionRules(id, length, starts, step, newBefore, newAfter, rule, notice, window, limits, seats);
    }

    public SessionRules withNotice(Duration newNotice) {
        return new SessionRules(id, length, starts, step, before, after, bufferRule, newNotice, window, limits, seats);
    }

    public SessionRules withWindow(BookingWindow newWindow) {
        return new SessionRules(id, length, starts, step, before, after, bufferRule, notice, newWindow, limits, seats);
    }

    public SessionRules withLimits(Limits newLimits) {
        return new SessionRules(id, length, starts, step, before, after, bufferRule, notice, window, newLimits, seats);
    }

    public SessionRules withSeats(int newSeats) {
        return new SessionRules(id, length, starts, step, before, after, bufferRule, notice, window, limits, newSeats);
    }

    /** Seconds that must be free between a session with {@code earlierAfter} and the next with {@code laterBefore}. */
    long gap(Duration earlierAfter, Duration laterBefore) {
        long after1 = earlierAfter.toSeconds();
        long before2 = laterBefore.toSeconds();
        return bufferRule == BufferRule.MAX ? Math.max(after1, before2) : after1 + before2;
    }
}
