package org.coachlibre.icalendar;

/** A line of an event that cannot be understood, and without which the event cannot be placed. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    UnreadableException(String written, int line) {
        super(written);
        this.line = line;
    }

    /** Where it stands in the file, counted from 1. */
    int line() {
        return line;
    }

    /** What is written there. */
    String written() {
        return String.valueOf(getMessage());
    }
}
