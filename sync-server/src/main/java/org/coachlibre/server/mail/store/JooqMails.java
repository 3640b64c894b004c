package org.coachlibre.server.mail.store;

import static org.coachlibre.server.store.jooq.Tables.OUTGOING_MAIL;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.server.mail.MailJob;
import org.coachlibre.server.store.jooq.tables.records.OutgoingMailRecord;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/** The queue of mails. */
public final class JooqMails {
    private static final String WAITING = "WAITING";

    /** How a mail ended. */
    public enum Settled {
        /** Handed to the studio's mail account. */
        SENT,
        /** Written into the outbox folder, because the studio has no mail account. */
        OUTBOX,
        /** Given up. */
        FAILED,
        /** Never sent, because a newer mail about the same thing says more. */
        SUPERSEDED,
        /** Never sent, because the recipient has no address. */
        UNADDRESSED
    }

    /** A mail and how often it was tried. */
    public record Waiting(MailJob job, int attempts) {}

    public void insert(Transaction tx, MailJob job) {
        OutgoingMailRecord row = new OutgoingMailRecord();
        row.setId(job.id());
        row.setStudioId(job.studio());
        row.setSubjectId(job.subject());
        row.setKind(job.kind());
        row.setRecipient(job.recipient().name());
        row.setVersion(job.version());
        row.setContent(job.content());
        row.setCreatedAt(utc(job.createdAt()));
        row.setState(WAITING);
        row.setAttempts(0);
        row.setDueAt(utc(job.createdAt()));
        tx.dsl().insertInto(OUTGOING_MAIL).set(row).execute();
    }

    /** Studios that have a mail due. */
    public List<UUID> listStudiosDue(Transaction tx, Instant now) {
        return tx.dsl()
                .selectDistinct(OUTGOING_MAIL.STUDIO_ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATE.eq(WAITING))
                .and(OUTGOING_MAIL.DUE_AT.le(utc(now)))
                .fetch(OUTGOING_MAIL.STUDIO_ID);
    }

    /** Mails that are due, oldest first. */
    public List<Waiting> listDue(Transaction tx, UUID studio, Instant now, int limit) {
        return tx.dsl()
                .selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATE.eq(WAITING))
                .and(OUTGOING_MAIL.STUDIO_ID.eq(studio))
                .and(OUTGOING_MAIL.DUE_AT.le(utc(now)))
                .orderBy(OUTGOING_MAIL.CREATED_AT, OUTGOING_MAIL.VERSION, OUTGOING_MAIL.RECIPIENT)
                .limit(limit)
                .fetch(row -> new Waiting(
                        new MailJob(
                                row.getId(),
                                row.getStudioId(),
                                row.getSubjectId(),
                                row.getKind(),
                                MailJob.Recipient.valueOf(row.getRecipient()),
                                row.getVersion(),
                                row.getContent(),
                                row.getCreatedAt().toInstant()),
                        row.getAttempts()));
    }

    /** Whether there is a newer mail to the same recipient about the same thing. */
    public boolean isSuperseded(Transaction tx, MailJob job) {
        return tx.dsl()
                .fetchExists(tx.dsl()
                        .selectOne()
                        .from(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.SUBJECT_ID.eq(job.subject()))
                        .and(OUTGOING_MAIL.RECIPIENT.eq(job.recipient().name()))
                        .and(OUTGOING_MAIL.VERSION.gt(job.version())));
    }

    /** Whether a mail of the studio ever went into the outbox. */
    public boolean hasOutbox(Transaction tx, UUID studio) {
        return tx.dsl()
                .fetchExists(tx.dsl()
                        .selectOne()
                        .from(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.STUDIO_ID.eq(studio))
                        .and(OUTGOING_MAIL.STATE.eq(Settled.OUTBOX.name())));
    }

    /** The end of a mail: what it said is forgotten. */
    public void settle(Transaction tx, UUID mail, Settled how, @Nullable String reason, Instant now) {
        tx.dsl()
                .update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, how.name())
                .set(OUTGOING_MAIL.REASON, reason)
                .set(OUTGOING_MAIL.SETTLED_AT, utc(now))
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .set(OUTGOING_MAIL.CONTENT, "{}")
                .where(OUTGOING_MAIL.ID.eq(mail))
                .execute();
    }

    /** It did not work; it is tried again at {@code due}. */
    public void postpone(Transaction tx, UUID mail, Instant due, String reason) {
        tx.dsl()
                .update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .set(OUTGOING_MAIL.DUE_AT, utc(due))
                .set(OUTGOING_MAIL.REASON, reason)
                .where(OUTGOING_MAIL.ID.eq(mail))
                .execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
