package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.OUTBOX_MESSAGE;
import static org.coachlibre.sync.store.jooq.Tables.OUTBOX_NUMBER;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.PushedMessage;
import org.coachlibre.sync.domain.OutboxMessage;
import org.coachlibre.sync.store.jooq.tables.records.OutboxMessageRecord;
import org.jooq.Result;

/** Messages that wait for the server's answer, in the order they were made. */
public final class Outbox {

    public void add(Transaction transaction, UUID id, String kind, String body, Instant now) {
        transaction
                .dsl()
                .insertInto(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.N, nextNumber(transaction))
                .set(OUTBOX_MESSAGE.ID, id)
                .set(OUTBOX_MESSAGE.KIND, kind)
                .set(OUTBOX_MESSAGE.BODY, body)
                .set(OUTBOX_MESSAGE.MADE_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    public List<OutboxMessage> list(Transaction transaction, int limit) {
        return transaction.dsl().selectFrom(OUTBOX_MESSAGE).orderBy(OUTBOX_MESSAGE.N).limit(limit).fetch().stream()
                .map(Outbox::message)
                .toList();
    }

    public int count(Transaction transaction) {
        return transaction.dsl().fetchCount(OUTBOX_MESSAGE);
    }

    /** Whether the message still waited. */
    public boolean remove(Transaction transaction, long n) {
        return transaction
                        .dsl()
                        .deleteFrom(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.N.eq(n))
                        .execute()
                > 0;
    }

    /** Removes a message that was never given to a connection; whether there was one. */
    public boolean removeUnsent(Transaction transaction, UUID id) {
        return transaction
                        .dsl()
                        .deleteFrom(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.ID.eq(id))
                        .and(OUTBOX_MESSAGE.INCARNATION.isNull())
                        .execute()
                > 0;
    }

    /** Notes under which incarnation these are sent from now on; returns the numbers of those that are still there. */
    public Set<Long> assign(Transaction transaction, List<OutboxMessage> messages, long incarnation) {
        List<Long> numbers = messages.stream().map(OutboxMessage::n).toList();
        transaction
                .dsl()
                .update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.INCARNATION, incarnation)
                .where(OUTBOX_MESSAGE.N.in(numbers))
                .execute();
        return Set.copyOf(transaction
                .dsl()
                .select(OUTBOX_MESSAGE.N)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.N.in(numbers))
                .fetch(OUTBOX_MESSAGE.N));
    }

    /** After a new incarnation: every waiting message is sent under it. */
    public void unassign(Transaction transaction) {
        transaction
                .dsl()
                .update(OUTBOX_MESSAGE)
                .setNull(OUTBOX_MESSAGE.INCARNATION)
                .execute();
    }

    /** Takes the messages of a kind away, for instance what another server was to be given back. */
    public void removeKind(Transaction transaction, String kind) {
        transaction
                .dsl()
                .deleteFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.KIND.eq(kind))
                .execute();
    }

    /** Gives the waiting messages numbers behind those that were added meanwhile; the order among them stays. */
    public void moveBehind(Transaction transaction, List<OutboxMessage> messages) {
        for (OutboxMessage message : messages) {
            transaction
                    .dsl()
                    .update(OUTBOX_MESSAGE)
                    .set(OUTBOX_MESSAGE.N, nextNumber(transaction))
                    .where(OUTBOX_MESSAGE.N.eq(message.n()))
                    .execute();
        }
    }

    private static long nextNumber(Transaction transaction) {
        Result<?> numbers = transaction
                .dsl()
                .select(OUTBOX_NUMBER.NEXT_N)
                .from(OUTBOX_NUMBER)
                .fetch();
        long n = numbers.getFirst().get(OUTBOX_NUMBER.NEXT_N);
        transaction.dsl().update(OUTBOX_NUMBER).set(OUTBOX_NUMBER.NEXT_N, n + 1).execute();
        return n;
    }

    private static OutboxMessage message(OutboxMessageRecord record) {
        return new OutboxMessage(
                record.getN(),
                record.getIncarnation(),
                new PushedMessage(
                        record.getId(),
                        record.getKind(),
                        record.getBody(),
                        record.getMadeAt().toInstant()));
    }
}
