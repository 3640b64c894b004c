package org.coachlibre.sync.store;

import static org.coachlibre.sync.store.jooq.Tables.PROJECTION;

import java.util.List;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.domain.WaitingProjection;
import org.coachlibre.sync.store.jooq.tables.records.ProjectionRecord;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The newest body of each projection, and whether the server has it. */
public final class Projections {

    /** Whether something changed: the same body again is nothing to send. */
    public boolean put(Transaction transaction, String name, String body) {
        ProjectionRecord stored = transaction.dsl().fetchOne(PROJECTION, PROJECTION.NAME.eq(name));
        if (stored == null) {
            transaction
                    .dsl()
                    .insertInto(PROJECTION)
                    .set(PROJECTION.NAME, name)
                    .set(PROJECTION.BODY, body)
                    .set(PROJECTION.SERVER_VERSION, 0L)
                    .set(PROJECTION.WAITING, true)
                    .set(PROJECTION.CHANGE_NUMBER, 1L)
                    .execute();
            return true;
        }
        if (stored.getBody().equals(body)) {
            return false;
        }
        stored.setBody(body);
        stored.setWaiting(true);
        stored.setChangeNumber(stored.getChangeNumber() + 1);
        stored.update();
        return true;
    }

    public List<WaitingProjection> listWaiting(Transaction transaction) {
        return list(transaction, PROJECTION.WAITING.isTrue());
    }

    private static List<WaitingProjection> list(Transaction transaction, Condition condition) {
        return transaction
                .dsl()
                .selectFrom(PROJECTION)
                .where(condition)
                .orderBy(PROJECTION.NAME)
                .fetch()
                .map(record -> new WaitingProjection(
                        record.getName(), record.getBody(), record.getServerVersion(), record.getChangeNumber()));
    }

    public int countWaiting(Transaction transaction) {
        return transaction.dsl().fetchCount(PROJECTION, PROJECTION.WAITING.isTrue());
    }

    /** Notes the server's version; it no longer waits unless it was replaced again since {@code change}. */
    public void stored(Transaction transaction, WaitingProjection sent, long version) {
        transaction
                .dsl()
                .update(PROJECTION)
                .set(PROJECTION.SERVER_VERSION, version)
                .set(PROJECTION.WAITING, DSL.field(PROJECTION.CHANGE_NUMBER.ne(sent.change())))
                .where(PROJECTION.NAME.eq(sent.name()))
                .execute();
    }

    public void noteVersion(Transaction transaction, String name, long version) {
        transaction
                .dsl()
                .update(PROJECTION)
                .set(PROJECTION.SERVER_VERSION, version)
                .where(PROJECTION.NAME.eq(name))
                .execute();
    }

    /** All of them, also what the server seems to have: for one that may hold something else by now. */
    public List<WaitingProjection> listAll(Transaction transaction) {
        return list(transaction, DSL.noCondition());
    }

    /** For a server that holds none of them yet, or lost what it held. */
    public void sendAllAgain(Transaction transaction) {
        transaction
                .dsl()
                .update(PROJECTION)
                .set(PROJECTION.WAITING, true)
                .set(PROJECTION.SERVER_VERSION, 0L)
                .execute();
    }
}
