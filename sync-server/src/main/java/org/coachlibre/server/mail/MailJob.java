package org.coachlibre.server.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is to be sent: facts, not yet words.
 *
 * @param id stable; the mail's Message-ID is made of it
 * @param subject what it is about, for instance the booking
 * @param kind what happened, in the words of whoever queued it
 * @param version of the subject when it happened
 * @param content the facts as JSON, understood by whoever queued it
 */
public record MailJob(
        UUID id,
        UUID studio,
        UUID subject,
        String kind,
        Recipient recipient,
        long version,
        String content,
        Instant createdAt) {

    /** Whom it is for. */
    public enum Recipient {
        CLIENT,
        COACH
    }
}
