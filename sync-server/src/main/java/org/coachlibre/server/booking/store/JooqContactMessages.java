package org.coachlibre.server.booking.store;

import static org.coachlibre.server.booking.store.JooqBookings.utc;
import static org.coachlibre.server.store.jooq.Tables.CONTACT_MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What came through the contact forms. */
public final class JooqContactMessages {

    public void insert(Transaction tx, UUID studio, ReceivedMessage message) {
        tx.dsl()
                .insertInto(CONTACT_MESSAGE)
                .set(CONTACT_MESSAGE.ID, message.id())
                .set(CONTACT_MESSAGE.STUDIO_ID, studio)
                .set(CONTACT_MESSAGE.RECEIVED_AT, utc(message.at()))
                .set(CONTACT_MESSAGE.NAME, message.name())
                .set(CONTACT_MESSAGE.EMAIL, message.email())
                .set(CONTACT_MESSAGE.LANGUAGE, message.language())
                .set(CONTACT_MESSAGE.BODY, message.text())
                .execute();
    }

    /** In the order of their identifiers after {@code last}. */
    public List<ReceivedMessage> listMessages(Transaction tx, UUID studio, @Nullable UUID last, int limit) {
        return tx.dsl()
                .selectFrom(CONTACT_MESSAGE)
                .where(CONTACT_MESSAGE.STUDIO_ID.eq(studio))
                .and(last == null ? DSL.noCondition() : CONTACT_MESSAGE.ID.gt(last))
                .orderBy(CONTACT_MESSAGE.ID)
                .limit(limit)
                .fetch(row -> new ReceivedMessage(
                        row.getId(),
                        row.getReceivedAt().toInstant(),
                        row.getName(),
                        row.getEmail(),
                        null,
                        row.getLanguage(),
                        row.getBody()));
    }

    /** Forgets these, and whatever came before {@code time}. */
    public void forget(Transaction tx, UUID studio, Collection<UUID> ids, Instant time) {
        tx.dsl()
                .deleteFrom(CONTACT_MESSAGE)
                .where(CONTACT_MESSAGE.STUDIO_ID.eq(studio))
                .and(CONTACT_MESSAGE.ID.in(ids).or(CONTACT_MESSAGE.RECEIVED_AT.lt(utc(time))))
                .execute();
    }
}
