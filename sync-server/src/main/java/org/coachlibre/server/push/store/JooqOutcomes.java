package org.coachlibre.server.push.store;

import static org.coachlibre.server.store.jooq.Tables.PUSH_OUTCOME;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.push.Outcomes;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.WireCodec;

/** Outcomes in the database. */
public final class JooqOutcomes implements Outcomes {
    private static final Duration KEPT = Duration.ofDays(400);

    private final Database database;
    private final Clock clock;
    private final WireCodec codec;

    public JooqOutcomes(Database database, Clock clock, WireCodec codec) {
        this.database = database;
        this.clock = clock;
        this.codec = codec;
    }

    @Override
    public Optional<Stored> find(Transaction tx, UUID device, long incarnation, long n) {
        return tx.dsl()
                .select(PUSH_OUTCOME.MESSAGE_HASH, PUSH_OUTCOME.OUTCOME)
                .from(PUSH_OUTCOME)
                .where(PUSH_OUTCOME.DEVICE_ID.eq(device))
                .and(PUSH_OUTCOME.INCARNATION.eq(incarnation))
                .and(PUSH_OUTCOME.N.eq(n))
                .fetchOptional(row -> new Stored(HexFormat.of().formatHex(row.value1()), outcome(row.value2())));
    }

    @Override
    public void store(Transaction tx, UUID device, long incarnation, String messageHash, PushOutcome outcome) {
        tx.dsl()
                .insertInto(PUSH_OUTCOME)
                .set(PUSH_OUTCOME.DEVICE_ID, device)
                .set(PUSH_OUTCOME.INCARNATION, incarnation)
                .set(PUSH_OUTCOME.N, outcome.n())
                .set(PUSH_OUTCOME.MESSAGE_HASH, HexFormat.of().parseHex(messageHash))
                .set(PUSH_OUTCOME.OUTCOME, codec.text(outcome))
                .set(PUSH_OUTCOME.STORED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void forgetOld() {
        database.write(tx -> tx.dsl()
                .deleteFrom(PUSH_OUTCOME)
                .where(PUSH_OUTCOME.STORED_AT.lt(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .execute());
    }

    private PushOutcome outcome(String json) {
        try {
            return codec.read(json, PushOutcome.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a stored outcome is not readable", e);
        }
    }
}
