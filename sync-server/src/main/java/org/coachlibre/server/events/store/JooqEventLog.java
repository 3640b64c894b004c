package org.coachlibre.server.events.store;

import static org.coachlibre.server.store.jooq.Tables.LOG_EVENT;
import static org.coachlibre.server.store.jooq.Tables.STUDIO;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coachlibre.core.Ids;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.events.EventSignal;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The logs in the database. */
public final class JooqEventLog implements EventLog {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final EventSignal signal;
    private final WireCodec codec;

    public JooqEventLog(Database database, Clock clock, EventSignal signal, WireCodec codec) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.signal = signal;
        this.codec = codec;
    }

    @Override
    public long append(Transaction tx, UUID studio, String kind, Object body) {
        // The update also takes the row's lock, which orders writers on databases that have several.
        tx.dsl()
                .update(STUDIO)
                .set(STUDIO.LAST_SEQ, STUDIO.LAST_SEQ.plus(1))
                .where(STUDIO.ID.eq(studio))
                .execute();
        Long seq = tx.dsl()
                .select(STUDIO.LAST_SEQ)
                .from(STUDIO)
                .where(STUDIO.ID.eq(studio))
                .fetchSingle()
                .value1();
        tx.dsl()
                .insertInto(LOG_EVENT)
                .set(LOG_EVENT.STUDIO_ID, studio)
                .set(LOG_EVENT.SEQ, seq)
                .set(LOG_EVENT.ID, ids.next())
                .set(LOG_EVENT.KIND, kind)
                .set(LOG_EVENT.HAPPENED_AT, now())
                .set(LOG_EVENT.BODY, codec.text(body))
                .execute();
        tx.afterCommit(() -> signal.grown(studio, seq));
        return seq;
    }

    @Override
    public Position position(Transaction tx, UUID studio) {
        return tx.dsl()
                .select(STUDIO.EPOCH, STUDIO.FIRST_SEQ, STUDIO.LAST_SEQ)
                .from(STUDIO)
                .where(STUDIO.ID.eq(studio))
                .fetchSingle(row -> new Position(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public List<WireEvent> listAfter(Transaction tx, UUID studio, long after, int limit) {
        return tx.dsl()
                .select(LOG_EVENT.SEQ, LOG_EVENT.KIND, LOG_EVENT.HAPPENED_AT, LOG_EVENT.ID, LOG_EVENT.BODY)
                .from(LOG_EVENT)
                .where(LOG_EVENT.STUDIO_ID.eq(studio))
                .and(LOG_EVENT.SEQ.gt(after))
                .orderBy(LOG_EVENT.SEQ)
                .limit(limit)
                .fetch(row -> new WireEvent(
                        row.value1(), row.value2(), row.value3().toInstant(), row.value4(), body(row.value5())));
    }

    @Override
    public List<JsonNode> forget(Transaction tx, UUID studio, String kind, Instant before, long until) {
        Condition which = DSL.and(
                LOG_EVENT.STUDIO_ID.eq(studio),
                LOG_EVENT.KIND.eq(kind),
                LOG_EVENT.HAPPENED_AT.lt(before.atOffset(ZoneOffset.UTC)),
                LOG_EVENT.SEQ.le(until));
        List<JsonNode> bodies =
                tx.dsl().select(LOG_EVENT.BODY).from(LOG_EVENT).where(which).fetch(row -> body(row.value1()));
        tx.dsl().deleteFrom(LOG_EVENT).where(which).execute();
        return bodies;
    }

    @Override
    public void forgetOld() {
        OffsetDateTime oldest = now().minus(KEPT);
        database.write(tx -> {
            tx.dsl()
                    .deleteFrom(LOG_EVENT)
                    .where(LOG_EVENT.HAPPENED_AT.lt(oldest))
                    .execute();
            tx.dsl()
                    .update(STUDIO)
                    .set(
                            STUDIO.FIRST_SEQ,
                            DSL.coalesce(
                                    DSL.field(DSL.select(DSL.min(LOG_EVENT.SEQ))
                                            .from(LOG_EVENT)
                                            .where(LOG_EVENT.STUDIO_ID.eq(STUDIO.ID))),
                                    STUDIO.LAST_SEQ.plus(1)))
                    .execute();
            return null;
        });
    }

    private JsonNode body(String json) {
        try {
            return codec.read(json, JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("an event in the log is not readable", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
