package org.coachlibre.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.WireEvent;

/**
 * The append-only log of each studio. Numbers are given on the one writer thread, so that a lower number never appears after
 * a higher one; those who wait are woken once the event is on the disk.
 */
public interface EventLog {
    /**
     * Adds an event inside a write. {@code body} is a record of the wire ({@code BookingState}, ...).
     *
     * @return its number
     */
    long append(Transaction tx, UUID studio, String kind, Object body);

    /** Where the log begins and ends. */
    Position position(Transaction tx, UUID studio);

    /** Events after {@code after}, oldest first, at most {@code limit}. */
    List<WireEvent> listAfter(Transaction tx, UUID studio, long after, int limit);

    /**
     * Forgets the events of one kind that are older than {@code before} and not newer than number {@code until}. Readers never miss
     * a number.
     *
     * @return what they said
     */
    List<JsonNode> forget(Transaction tx, UUID studio, String kind, Instant before, long until);

    /** Forgets events that are older than the server promises to keep. */
    void forgetOld();

    /**
     * @param epoch which life of the log the numbers belong to
     * @param first the oldest number that is still there, or the next one when the log is empty
     * @param last the newest number, 0 when there never was one
     */
    record Position(UUID epoch, long first, long last) {}
}
