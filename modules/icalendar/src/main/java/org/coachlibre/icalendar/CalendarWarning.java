package org.coachlibre.icalendar;

/**
 * Something that was read otherwise than written, and that the coach should see.
 *
 * @param uid the event; may be empty
 * @param detail the words of the file that caused it, such as a zone's name
 * @param line where they stand in the file, counted from 1
 */
public record CalendarWarning(Kind kind, String uid, String detail, int line) {

    /** What happened; the sentence for it belongs to who shows it. */
    public enum Kind {
        /** The zone's name is not known and the file does not explain it: the reader's zone was taken. */
        UNKNOWN_ZONE(false),
        /** The local time does not exist on that day (clocks go forward): the end of the gap was taken. */
        SKIPPED_LOCAL_TIME(false),
        /** The line is no property and was left out. */
        ODD_LINE(false),
        /** A change of "this and all earlier times", which the standard has dropped, was applied to its one time only. */
        EARLIER_TIMES_NOT_CHANGED(false),
        /** The rule of repetition cannot be understood: only the first time was taken. */
        BAD_RULE(true),
        /** The event has no usable start or end and was left out. */
        BAD_EVENT(true),
        /** An added or left-out time cannot be understood and was passed over. */
        BAD_DATE(true),
        /** The event repeats too often: its later times were left out. */
        TOO_MANY_TIMES(true);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether times may be missing, or stand where the file did not mean them. */
        public boolean isError() {
            return error;
        }
    }
}
