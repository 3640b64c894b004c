package org.coachlibre.server.mail.store;

import static org.coachlibre.server.store.jooq.Tables.MAIL;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.server.mail.OutgoingMail;
import org.coachlibre.server.mail.WaitingMails;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;

/** Waiting mails in the server's encrypted file. */
public final class JooqWaitingMails implements WaitingMails {
    private final Clock clock;
    private final WireCodec codec;
    private final Runnable wake;

    /** @param wake called once a mail is on the disk */
    public JooqWaitingMails(Clock clock, WireCodec codec, Runnable wake) {
        this.clock = clock;
        this.codec = codec;
        this.wake = wake;
    }

    @Override
    public void enqueue(Transaction tx, UUID studio, OutgoingMail mail) {
        boolean isKnown = tx.dsl().fetchExists(MAIL, MAIL.ID.eq(mail.id()));
        if (isKnown) {
            return;
        }
        tx.dsl()
                .insertInto(MAIL)
                .set(MAIL.ID, mail.id())
                .set(MAIL.STUDIO_ID, studio)
                .set(MAIL.BOOKING_ID, mail.booking())
                .set(MAIL.RECIPIENT, mail.recipient().name())
                .set(MAIL.CONTENT, codec.text(mail))
                .set(MAIL.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MAIL.DUE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MAIL.ATTEMPTS, 0)
                .set(MAIL.STATE, State.WAITING.name())
                .execute();
        tx.afterCommit(wake);
    }

    @Override
    public List<Waiting> listDue(Transaction tx, Instant now, int limit) {
        return tx.dsl()
                .select(MAIL.STUDIO_ID, MAIL.CONTENT, MAIL.ATTEMPTS)
                .from(MAIL)
                .where(MAIL.STATE.eq(State.WAITING.name()))
                .and(MAIL.DUE_AT.le(now.atOffset(ZoneOffset.UTC)))
                .orderBy(MAIL.DUE_AT)
                .limit(limit)
                .fetch(row -> new Waiting(row.value1(), read(row.value2()), row.value3()));
    }

    @Override
    public void postpone(Transaction tx, UUID mail, Instant dueAt) {
        tx.dsl()
                .update(MAIL)
                .set(MAIL.DUE_AT, dueAt.atOffset(ZoneOffset.UTC))
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .where(MAIL.ID.eq(mail))
                .execute();
    }

    @Override
    public void finish(Transaction tx, UUID mail, State state) {
        tx.dsl()
                .update(MAIL)
                .set(MAIL.STATE, state.name())
                .setNull(MAIL.CONTENT)
                .where(MAIL.ID.eq(mail))
                .execute();
    }

    private OutgoingMail read(String json) {
        try {
            return codec.read(json, OutgoingMail.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("A waiting mail cannot be read", e);
        }
    }
}
