package org.coachlibre.icalendar;

/** What a calendar object asks of its receiver (RFC 5546). */
public enum CalendarMethod {
    /** An invitation, or a change of one: the receiver may answer. */
    REQUEST,
    /** A note for one's own calendar: nobody answers. */
    PUBLISH,
    /** The meeting is called off. */
    CANCEL
}
