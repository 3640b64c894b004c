package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.DIFFERENCE;
import static org.coachlibre.sync.store.jooq.Tables.SET_ASIDE;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.SetAsideEvent;
import org.coachlibre.sync.store.jooq.tables.records.DifferenceRecord;
import org.coachlibre.sync.store.jooq.tables.records.SetAsideRecord;

/** What the coach should look at: events set aside, and differences. */
public final class Attention {

    public void setAside(Transaction transaction, UUID epoch, long seq, UUID eventId, SetAsideEvent event) {
        transaction
                .dsl()
                .insertInto(SET_ASIDE)
                .set(SET_ASIDE.ID, event.id())
                .set(SET_ASIDE.EPOCH, epoch)
                .set(SET_ASIDE.SEQ, seq)
                .set(SET_ASIDE.KIND, event.kind())
                .set(SET_ASIDE.HAPPENED_AT, event.at().atOffset(ZoneOffset.UTC))
                .set(SET_ASIDE.EVENT_ID, eventId)
                .set(SET_ASIDE.BODY, event.body())
                .set(SET_ASIDE.REASON, event.reason().name())
                .set(SET_ASIDE.DETAIL, event.detail())
                .execute();
    }

    public List<SetAsideEvent> listSetAside(Transaction transaction) {
        return transaction
                .dsl()
                .selectFrom(SET_ASIDE)
                .orderBy(SET_ASIDE.HAPPENED_AT, SET_ASIDE.SEQ)
                .fetch()
                .map(Attention::event);
    }

    /** The id of the event that was set aside as {@code id}. */
    public Optional<UUID> findEventId(Transaction transaction, UUID id) {
        return transaction
                .dsl()
                .select(SET_ASIDE.EVENT_ID)
                .from(SET_ASIDE)
                .where(SET_ASIDE.ID.eq(id))
                .fetchOptional(SET_ASIDE.EVENT_ID);
    }

    public void takeBack(Transaction transaction, UUID id) {
        transaction.dsl().deleteFrom(SET_ASIDE).where(SET_ASIDE.ID.eq(id)).execute();
    }

    public void note(Transaction transaction, Difference difference) {
        transaction
                .dsl()
                .insertInto(DIFFERENCE)
                .set(DIFFERENCE.ID, difference.id())
                .set(DIFFERENCE.KIND, difference.kind().name())
                .set(DIFFERENCE.SUBJECT, difference.subject())
                .set(DIFFERENCE.OURS, difference.ours().orElse(null))
                .set(DIFFERENCE.THEIRS, difference.theirs().orElse(null))
                .set(DIFFERENCE.NOTED_AT, difference.notedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    public void forget(Transaction transaction, String subject) {
        transaction
                .dsl()
                .deleteFrom(DIFFERENCE)
                .where(DIFFERENCE.SUBJECT.eq(subject))
                .execute();
    }

    public List<Difference> listDifferences(Transaction transaction) {
        return transaction
                .dsl()
                .selectFrom(DIFFERENCE)
                .orderBy(DIFFERENCE.ID)
                .fetch()
                .map(Attention::difference);
    }

    public void forget(Transaction transaction, List<UUID> ids) {
        transaction.dsl().deleteFrom(DIFFERENCE).where(DIFFERENCE.ID.in(ids)).execute();
    }

    private static SetAsideEvent event(SetAsideRecord record) {
        return new SetAsideEvent(
                record.getId(),
                record.getKind(),
                record.getHappenedAt().toInstant(),
                record.getBody(),
                SetAsideEvent.Reason.valueOf(record.getReason()),
                record.getDetail());
    }

    private static Difference difference(DifferenceRecord record) {
        return new Difference(
                record.getId(),
                Difference.Kind.valueOf(record.getKind()),
                record.getSubject(),
                Optional.ofNullable(record.getOurs()),
                Optional.ofNullable(record.getTheirs()),
                record.getNotedAt().toInstant());
    }
}
