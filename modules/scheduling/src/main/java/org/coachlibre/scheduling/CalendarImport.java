package org.coachlibre.scheduling;

/** What came of reading a calendar file. */
public sealed interface CalendarImport {

    /** Its events are busy times now; {@code warnings} were read otherwise than written. */
    record Imported(ImportedCalendar calendar, int warnings) implements CalendarImport {}

    /** The file is no calendar; {@code line} is where reading stopped. */
    record NotACalendar(int line) implements CalendarImport {}

    /** The file is larger than a calendar can be. */
    record TooLarge() implements CalendarImport {}
}
