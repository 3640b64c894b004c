package org.coachlibre.server.booking.store;

import static org.coachlibre.server.booking.store.JooqBookings.utc;
import static org.coachlibre.server.store.jooq.Tables.CONTACT_MESSAGE;

import java.util.List;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.ReceivedMessage;

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

    /** Oldest first. */
    public List<ReceivedMessage> listMessages(Transaction tx, UUID studio) {
        return tx.dsl()
                .selectFrom(CONTACT_MESSAGE)
                .where(CONTACT_MESSAGE.STUDIO_ID.eq(studio))
                .orderBy(CONTACT_MESSAGE.RECEIVED_AT, CONTACT_MESSAGE.ID)
                .fetch(row -> new ReceivedMessage(
                        row.getId(),
                        row.getReceivedAt().toInstant(),
                        row.getName(),
                        row.getEmail(),
                        null,
                        row.getLanguage(),
                        row.getBody()));
    }
}
