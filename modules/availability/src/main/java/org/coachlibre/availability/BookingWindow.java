package org.coachlibre.availability;

import java.time.LocalDate;

/** How far ahead a start may lie, by dates in the host's zone (rule 6). */
public sealed interface BookingWindow {

    /** As far as one likes. */
    record Unlimited() implements BookingWindow {}

    /**
     * Today and the next {@code days} days.
     *
     * @param businessDays count Monday to Friday only; weekends between are open, one after the last day is closed
     */
    record Rolling(int days, boolean businessDays) implements BookingWindow {
        public Rolling {
            checkDays(days);
        }
    }

    /** The first {@code days} days, today included, that still have a bookable slot; looked for up to 366 days ahead. */
    record RollingBookable(int days) implements BookingWindow {
        public RollingBookable {
            checkDays(days);
        }
    }

    /** From one date until another, both included. */
    record Range(LocalDate from, LocalDate until) implements BookingWindow {
        public Range {
            if (until.isBefore(from)) {
                throw new WrongValue("until", "must not be before " + from + ", was " + until);
            }
        }
    }

    private static void checkDays(int days) {
        if (days < 0 || days > 36_525) {
            throw new WrongValue("days", "must be from 0 to 36525, was " + days);
        }
    }
}
