package org.coachlibre.availability;

import java.time.LocalDate;
import java.time.ZoneId;

/** Dates, both included, whose hours are local to another zone than the host's. The last matching entry wins. */
public record Travel(LocalDate from, LocalDate until, ZoneId zone) {
    public Travel {
        if (until.isBefore(from)) {
            throw new WrongValue("until", "must not be before " + from + ", was " + until);
        }
    }

    boolean covers(long epochDay) {
        return epochDay >= from.toEpochDay() && epochDay <= until.toEpochDay();
    }
}
