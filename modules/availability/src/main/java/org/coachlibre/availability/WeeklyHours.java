package org.coachlibre.availability;

import java.time.DayOfWeek;
import java.util.Set;

/** Hours that hold every week on some days. */
public record WeeklyHours(Set<DayOfWeek> days, Hours hours) {
    public WeeklyHours {
        days = Set.copyOf(days);
    }
}
