package org.coachlibre.server.mail;

import java.util.UUID;
import org.coachlibre.storage.Transaction;

/** Takes mails in the same write as the change they tell of: both are kept or neither. */
@FunctionalInterface
public interface MailQueue {

    /** Queues {@code mail}; the same id again changes nothing. It is sent after the write is on the disk. */
    void enqueue(Transaction tx, UUID studio, OutgoingMail mail);
}
