package org.coachlibre.crm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened with a person, told by any room. The people room words it in the coach's language from {@code
 * kind}: {@code session.booked}, {@code session.asked}, {@code session.moved}, {@code session.cancelled}, {@code
 * session.held}, {@code session.refused} (each with the session's name and its start), {@code message.received} and {@code
 * message.answered} (with the subject). A kind it does not know is shown by its arguments.
 *
 * @param arguments texts to place in the sentence; one that is an ISO instant ({@code 2026-03-02T09:00:00Z}) is shown as a date
 *     and time in the practice's zone. At most 6,000 characters together.
 * @param sourceId what told it, such as {@code booking:ID:3}; the same kind and source for a person is kept once
 */
public record TimelineEntry(
        UUID id, PersonId person, Instant at, String kind, List<String> arguments, String sourceId) {

    public TimelineEntry {
        arguments = List.copyOf(arguments);
    }
}
