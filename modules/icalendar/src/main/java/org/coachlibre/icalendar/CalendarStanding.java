package org.coachlibre.icalendar;

/** How sure a meeting is that stands in somebody's calendar. */
public enum CalendarStanding {
    CONFIRMED,
    /** Asked for, and not yet agreed. */
    TENTATIVE
}
