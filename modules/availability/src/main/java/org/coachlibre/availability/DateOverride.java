package org.coachlibre.availability;

import java.time.LocalDate;
import java.util.List;

/** The hours of one date instead of its weekly hours; none closes the day. The last override of a date wins. */
public record DateOverride(LocalDate date, List<Hours> hours) {
    public DateOverride {
        hours = List.copyOf(hours);
    }
}
