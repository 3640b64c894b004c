package org.coachlibre.correspondence.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.coachlibre.core.Events;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.MessageArrived;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.MessagesChanged;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.correspondence.ReceivedMessage;
import org.coachlibre.correspondence.domain.MessageStore;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;

/** The messages of a practice file. */
public final class DefaultCorrespondence implements Correspondence {
    private final Database database;
    private final MessageStore store;
    private final PersonLookup people;
    private final Events events;
    private final Clock clock;

    public DefaultCorrespondence(
            Database database, MessageStore store, PersonLookup people, Events events, Clock clock) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void applyMessage(Transaction tx, ReceivedMessage received) {
        Message message = new Message(
                new MessageId(received.id()),
                received.at(),
                received.name(),
                received.email(),
                received.subject(),
                received.text(),
                received.language(),
                received.email().isEmpty()
                        ? null
                        : people.findByEmail(tx, received.email()).orElse(null),
                null,
                null,
                null);
        if (store.add(tx, message)) {
            tx.afterCommit(() -> {
                events.publish(new MessageArrived(message));
                events.publish(new MessagesChanged());
            });
        }
    }

    @Override
    public void applyFailure(Transaction tx, MailFailure failure) {
        if (store.add(tx, failure)) {
            tx.afterCommit(this::tell);
        }
    }

    @Override
    public void forget(Transaction tx, PersonRef person, List<String> emails) {
        store.deleteOf(tx, person, emails);
        tx.afterCommit(this::tell);
    }

    @Override
    public List<Message> list(boolean archived) {
        return database.read(tx -> store.list(tx, archived));
    }

    @Override
    public Optional<Message> findMessage(MessageId id) {
        return database.read(tx -> store.find(tx, id));
    }

    @Override
    public List<Message> search(String query, int limit) {
        return database.read(tx -> store.search(tx, query, limit));
    }

    @Override
    public int countUnread() {
        return database.read(store::countUnread);
    }

    @Override
    public List<Message> listUnread(int limit) {
        return database.read(tx -> store.listUnread(tx, limit));
    }

    @Override
    public void markRead(MessageId id, boolean read) {
        change((tx, now) -> store.setRead(tx, id, read ? now : null));
    }

    @Override
    public void archive(MessageId id, boolean archived) {
        change((tx, now) -> store.setArchived(tx, id, archived ? now : null));
    }

    @Override
    public void noteAnswered(MessageId id) {
        change((tx, now) -> {
            store.setAnswered(tx, id, now);
            store.setRead(tx, id, now);
        });
    }

    @Override
    public List<MailFailure> listFailures() {
        return database.read(store::listFailures);
    }

    @Override
    public void dismissFailure(UUID id, boolean dismissed) {
        change((tx, now) -> store.setDismissed(tx, id, dismissed ? now : null));
    }

    private void change(BiConsumer<Transaction, Instant> work) {
        database.write(tx -> {
            work.accept(tx, clock.instant());
            tx.afterCommit(this::tell);
            return true;
        });
    }

    private void tell() {
        events.publish(new MessagesChanged());
    }
}
