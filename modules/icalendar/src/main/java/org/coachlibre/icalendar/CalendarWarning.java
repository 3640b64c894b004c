package org.coachlibre.icalendar;

/**
 * Something that was read otherwise than written, and that the coach should see.
 *
 * @param uid the event; may be empty
 * @param detail the words of the file that caused it, such as a zone's name
 */
public record CalendarWarning(Kind kind, String uid, String detail) {

    /** What happened; the sentence for it belongs to who shows it. */
    public enum Kind {
        /** The zone's name is not known and the file does not explain it: the reader's zone was taken. */
        UNKNOWN_ZONE,
        /** The local time does not exist on that day (clocks go forward): the end of the gap was taken. */
        SKIPPED_LOCAL_TIME,
        /** The rule of repetition cannot be understood: only the first time was taken. */
        BAD_RULE,
        /** The event has no usable start and was left out. */
        BAD_EVENT,
        /** A change of "this and all later times" was applied to its one time only. */
        LATER_TIMES_NOT_CHANGED,
        /** The event repeats too often: its later times were left out. */
        TOO_MANY_TIMES
    }
}
