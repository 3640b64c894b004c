package org.coachlibre.server.mail;

import org.coachlibre.storage.Transaction;

/** Where mails wait to be sent. */
@FunctionalInterface
public interface MailQueue {
    /** Adds a mail inside the write that caused it: both are kept, or neither. It leaves soon after the write is on the disk. */
    void add(Transaction tx, MailJob job);
}
