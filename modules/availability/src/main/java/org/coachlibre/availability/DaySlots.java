package org.coachlibre.availability;

import java.time.LocalDate;
import java.util.List;

/** The slots that start on one local date of the visitor's zone, earliest first; none is an empty list. */
public record DaySlots(LocalDate date, List<Slot> slots) {
    public DaySlots {
        slots = List.copyOf(slots);
    }
}
