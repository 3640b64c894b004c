package org.coachlibre.server.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coachlibre.storage.Transaction;

/** Mails on the disk. */
public interface WaitingMails extends MailQueue {

    /** Those due at {@code now}, longest waiting first. */
    List<Waiting> listDue(Transaction tx, Instant now, int limit);

    /** Tries later. */
    void postpone(Transaction tx, UUID mail, Instant dueAt);

    /** Nothing more is done with it; its content is emptied. */
    void finish(Transaction tx, UUID mail, State state);

    /** Where a mail stands. */
    enum State {
        WAITING,
        /** Handed to the studio's account. */
        SENT,
        /** Written as a file, since the studio has no account. */
        WRITTEN,
        /** Given up. */
        FAILED
    }

    /** @param attempts how often it was tried before */
    record Waiting(UUID studio, OutgoingMail mail, int attempts) {}
}
