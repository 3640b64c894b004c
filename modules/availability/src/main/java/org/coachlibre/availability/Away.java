package org.coachlibre.availability;

import java.time.LocalDate;

/** Local dates, both included, that have no hours whatever else is said of them. */
public record Away(LocalDate from, LocalDate until) {
    public Away {
        if (until.isBefore(from)) {
            throw new WrongValue("until", "must not be before " + from + ", was " + until);
        }
    }

    boolean covers(long epochDay) {
        return epochDay >= from.toEpochDay() && epochDay <= until.toEpochDay();
    }
}
