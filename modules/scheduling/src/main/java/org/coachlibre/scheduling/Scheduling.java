package org.coachlibre.scheduling;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.crm.PersonId;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of the practice. The server decides about bookings: what the coach books, moves or cancels is asked first and
 * shown so. Methods without a {@link Transaction} wait for the disk and are never called on the FX thread. Safe for use by
 * several threads.
 */
public interface Scheduling {

    /** The practice's zone. */
    ZoneId zone();

    /** Every type, in the coach's order. */
    List<SessionType> listTypes();

    /** Adds the type at the end, or changes the one with its id. */
    void saveType(SessionType type);

    /** Takes a type away for good; sessions keep its name. */
    void removeType(SessionTypeId id);

    OpeningHours hours();

    /** @throws IllegalArgumentException when a range does not end after it starts */
    void saveHours(OpeningHours hours);

    /** What is in the calendar between two moments. */
    CalendarRange range(Instant from, Instant until);

    /** @throws java.util.NoSuchElementException when there is no such session */
    Session getSession(SessionId id);

    Optional<Session> findSession(SessionId id);

    /** A person's sessions, newest first. */
    List<Session> listSessions(PersonId person);

    /** The sessions that take time and have not ended, by start. */
    List<Session> listNext(int limit);

    /** Bookings by clients that the coach has not seen, newest first. */
    List<Session> listNewBookings();

    void markSeen(SessionId id);

    /** Sessions whose person, name or type holds {@code query}, those to come first. */
    List<Session> search(String query, int limit);

    BookingResult book(BookSession command);

    BookingResult move(SessionId id, Instant start);

    /** Asks to cancel; {@code reason} is told to the client and may be empty. Does nothing on a session that is over. */
    void cancel(SessionId id, String reason);

    /** Blocks time for the coach. */
    BusyEntry block(TimeSpan span, String title);

    /** Writes an entry as given, also one that was removed. */
    void saveBusy(BusyEntry entry);

    void removeBusy(UUID id);

    /**
     * Reads a calendar file into busy times, from 30 days ago to 410 days ahead. A calendar of the same name is replaced.
     *
     * @throws IOException when the stream cannot be read
     */
    CalendarImport importCalendar(String name, InputStream file) throws IOException;

    List<ImportedCalendar> listCalendars();

    void removeCalendar(UUID id);

    /** What the coach has to decide, by start. */
    List<Conflict> listConflicts();

    /** Does what the coach chose; returns what stands in the way of a time asked for by that, then nothing was changed. */
    Optional<BookingResult> resolve(Conflict conflict, Conflict.Choice choice);

    /** What the server is told; see {@link CalendarChanged#offer()}. */
    BookingOffer offer();

    /** Erases who it was from the sessions of a person; returns these sessions. */
    List<SessionId> forget(Transaction tx, PersonId person);

    /**
     * Takes over the server's state of a booking. The same state again, or an older one, changes nothing. Finds the person by
     * e-mail or makes one, and tells the person's timeline.
     */
    void applyServerBooking(Transaction tx, ServerBooking booking);

    /**
     * The server granted a request. {@code state} is the booking as it is now, when the answer carried it.
     */
    void applyGranted(Transaction tx, SessionId id, RequestKind request, @Nullable ServerBooking state);

    /**
     * The server refused a request: the session goes back to what it was, and the coach gets a card to decide, unless the coach wishes
     * something else by now. {@code theirs} is the booking as the server has it, when the answer carried it.
     */
    void applyRefused(
            Transaction tx, SessionId id, RequestKind request, RefusalReason reason, @Nullable ServerBooking theirs);
}
