package org.coachlibre.scheduling;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.Travel;
import org.coachlibre.availability.WeeklyHours;

/** When clients may book: every week, on single dates, on journeys and never while away. Local to the practice's zone. */
public record OpeningHours(
        List<WeeklyHours> weekly, List<DateOverride> overrides, List<Travel> travel, List<Away> away) {
    /** Nothing is open. */
    public static final OpeningHours CLOSED = new OpeningHours(List.of(), List.of(), List.of(), List.of());

    public OpeningHours {
        weekly = List.copyOf(weekly);
        overrides = List.copyOf(overrides);
        travel = List.copyOf(travel);
        away = List.copyOf(away);
    }

    /** Monday to Friday, 9 to 12 and 14 to 18: what the wizard proposes. */
    public static OpeningHours usual() {
        EnumSet<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new OpeningHours(
                List.of(
                        new WeeklyHours(workdays, Hours.parse("09:00", "12:00")),
                        new WeeklyHours(workdays, Hours.parse("14:00", "18:00"))),
                List.of(),
                List.of(),
                List.of());
    }

    public OpeningHours withWeekly(List<WeeklyHours> newWeekly) {
        return new OpeningHours(newWeekly, overrides, travel, away);
    }

    public OpeningHours withAway(List<Away> newAway) {
        return new OpeningHours(weekly, overrides, travel, newAway);
    }

    public OpeningHours withOverrides(List<DateOverride> newOverrides) {
        return new OpeningHours(weekly, newOverrides, travel, away);
    }
}
