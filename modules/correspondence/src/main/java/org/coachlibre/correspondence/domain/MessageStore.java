package org.coachlibre.correspondence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** Where messages and failed mails are kept. */
public interface MessageStore {

    /** Keeps a message unless it is known; true when it was new. */
    boolean add(Transaction tx, Message message);

    /** Keeps a failure unless it is known; true when it was new. */
    boolean add(Transaction tx, MailFailure failure);

    /** Deletes what a person wrote, and failures of mails to them; addresses in any case. */
    void deleteOf(Transaction tx, PersonRef person, List<String> emails);

    List<Message> list(Transaction tx, boolean archived);

    Optional<Message> find(Transaction tx, MessageId id);

    List<Message> search(Transaction tx, String query, int limit);

    int countUnread(Transaction tx);

    List<Message> listUnread(Transaction tx, int limit);

    void setRead(Transaction tx, MessageId id, @Nullable Instant at);

    void setArchived(Transaction tx, MessageId id, @Nullable Instant at);

    void setAnswered(Transaction tx, MessageId id, Instant at);

    List<MailFailure> listFailures(Transaction tx);

    void setDismissed(Transaction tx, UUID failure, @Nullable Instant at);
}
