package org.coachlibre.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;

/**
 * Messages from the site and mails that failed. Methods without a {@link Transaction} wait for the disk and are never called
 * on the FX thread. Safe for use by several threads.
 */
public interface Correspondence {

    /** Keeps a message that the server tells of; one that is known already is left as it is. */
    void applyMessage(Transaction tx, ReceivedMessage message);

    /** Keeps a failure that the server tells of; one that is known already is left as it is. */
    void applyFailure(Transaction tx, MailFailure failure);

    /** Erases what a person wrote, and what could not be sent to them; known by the person or by an address. */
    void forget(Transaction tx, PersonRef person, List<String> emails);

    /** Newest first: those in the inbox, or those in the archive. */
    List<Message> list(boolean archived);

    Optional<Message> findMessage(MessageId id);

    /** Messages in the inbox whose sender, subject or text holds what was typed, newest first. */
    List<Message> search(String query, int limit);

    int countUnread();

    /** The newest unread messages of the inbox. */
    List<Message> listUnread(int limit);

    void markRead(MessageId id, boolean read);

    void archive(MessageId id, boolean archived);

    /** Notes that the coach opened an answer; also marks the message read. */
    void noteAnswered(MessageId id);

    /** Failures that were not dismissed, newest first. */
    List<MailFailure> listFailures();

    void dismissFailure(UUID id, boolean dismissed);
}
