package org.coachlibre.correspondence.store;

import static org.coachlibre.correspondence.store.jooq.Tables.MAIL_FAILURE;
import static org.coachlibre.correspondence.store.jooq.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.correspondence.domain.MessageStore;
import org.coachlibre.correspondence.store.jooq.tables.records.MessageRecord;
import org.coachlibre.storage.Transaction;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Messages in the practice file. */
public final class JooqMessages implements MessageStore {
    private static final Condition IN_THE_INBOX = MESSAGE.ARCHIVED_AT.isNull();
    private static final Condition UNREAD = IN_THE_INBOX.and(MESSAGE.READ_AT.isNull());

    @Override
    public boolean add(Transaction tx, Message message) {
        PersonRef person = message.person();
        return tx.dsl()
                        .insertInto(MESSAGE)
                        .set(MESSAGE.ID, message.id().value())
                        .set(MESSAGE.RECEIVED_AT, utc(message.at()))
                        .set(MESSAGE.SENDER_NAME, message.name())
                        .set(MESSAGE.SENDER_EMAIL, message.email())
                        .set(MESSAGE.SUBJECT, message.subject())
                        .set(MESSAGE.TEXT, message.text())
                        .set(MESSAGE.LANGUAGE_CODE, message.language().code())
                        .set(MESSAGE.PERSON_ID, person == null ? null : person.value())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    @Override
    public boolean add(Transaction tx, MailFailure failure) {
        return tx.dsl()
                        .insertInto(MAIL_FAILURE)
                        .set(MAIL_FAILURE.ID, failure.id())
                        .set(MAIL_FAILURE.AT, utc(failure.at()))
                        .set(MAIL_FAILURE.RECIPIENT, cut(failure.recipient(), 320))
                        .set(MAIL_FAILURE.SUBJECT, cut(failure.subject(), 1000))
                        .set(MAIL_FAILURE.REASON, failure.reason().name())
                        .set(MAIL_FAILURE.DETAIL, cut(failure.detail(), 2000))
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    @Override
    public void deleteOf(Transaction tx, PersonRef person, List<String> emails) {
        List<String> folded =
                emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList();
        tx.dsl()
                .deleteFrom(MESSAGE)
                .where(MESSAGE.PERSON_ID
                        .eq(person.value())
                        .or(DSL.lower(MESSAGE.SENDER_EMAIL).in(folded)))
                .execute();
        tx.dsl()
                .deleteFrom(MAIL_FAILURE)
                .where(DSL.lower(MAIL_FAILURE.RECIPIENT).in(folded))
                .execute();
    }

    @Override
    public List<Message> list(Transaction tx, boolean archived) {
        return fetch(tx, archived ? MESSAGE.ARCHIVED_AT.isNotNull() : IN_THE_INBOX, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Message> find(Transaction tx, MessageId id) {
        return tx.dsl().fetchOptional(MESSAGE, MESSAGE.ID.eq(id.value())).map(JooqMessages::message);
    }

    @Override
    public List<Message> search(Transaction tx, String query, int limit) {
        Condition fits = MESSAGE.SENDER_NAME
                .containsIgnoreCase(query)
                .or(MESSAGE.SENDER_EMAIL.containsIgnoreCase(query))
                .or(MESSAGE.SUBJECT.containsIgnoreCase(query))
                .or(MESSAGE.TEXT.containsIgnoreCase(query));
        return fetch(tx, IN_THE_INBOX.and(fits), limit);
    }

    @Override
    public int countUnread(Transaction tx) {
        return tx.dsl().fetchCount(MESSAGE, UNREAD);
    }

    @Override
    public List<Message> listUnread(Transaction tx, int limit) {
        return fetch(tx, UNREAD, limit);
    }

    @Override
    public void setRead(Transaction tx, MessageId id, @Nullable Instant at) {
        set(tx, id, MESSAGE.READ_AT, at);
    }

    @Override
    public void setArchived(Transaction tx, MessageId id, @Nullable Instant at) {
        set(tx, id, MESSAGE.ARCHIVED_AT, at);
    }

    @Override
    public void setAnswered(Transaction tx, MessageId id, Instant at) {
        set(tx, id, MESSAGE.ANSWERED_AT, at);
    }

    @Override
    public List<MailFailure> listFailures(Transaction tx) {
        return tx.dsl()
                .selectFrom(MAIL_FAILURE)
                .where(MAIL_FAILURE.DISMISSED_AT.isNull())
                .orderBy(MAIL_FAILURE.AT.desc())
                .fetch(row -> new MailFailure(
                        row.getId(),
                        row.getAt().toInstant(),
                        row.getRecipient(),
                        row.getSubject(),
                        MailFailure.Reason.ofWord(row.getReason()),
                        row.getDetail()));
    }

    @Override
    public void setDismissed(Transaction tx, UUID failure, @Nullable Instant at) {
        tx.dsl()
                .update(MAIL_FAILURE)
                .set(MAIL_FAILURE.DISMISSED_AT, at == null ? null : utc(at))
                .where(MAIL_FAILURE.ID.eq(failure))
                .execute();
    }

    private static void set(
            Transaction tx, MessageId id, TableField<MessageRecord, OffsetDateTime> field, @Nullable Instant at) {
        tx.dsl()
                .update(MESSAGE)
                .set(field, at == null ? null : utc(at))
                .where(MESSAGE.ID.eq(id.value()))
                .execute();
    }

    private static List<Message> fetch(Transaction tx, Condition which, int limit) {
        return tx.dsl()
                .selectFrom(MESSAGE)
                .where(which)
                .orderBy(MESSAGE.RECEIVED_AT.desc(), MESSAGE.ID.desc())
                .limit(limit)
                .fetch(JooqMessages::message);
    }

    private static Message message(MessageRecord row) {
        return new Message(
                new MessageId(row.getId()),
                row.getReceivedAt().toInstant(),
                row.getSenderName(),
                row.getSenderEmail(),
                row.getSubject(),
                row.getText(),
                Language.ofCode(row.getLanguageCode()),
                row.getPersonId() == null ? null : new PersonRef(row.getPersonId()),
                instant(row.getReadAt()),
                instant(row.getArchivedAt()),
                instant(row.getAnsweredAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
