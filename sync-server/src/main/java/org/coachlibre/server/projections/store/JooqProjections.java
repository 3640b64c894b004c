package org.coachlibre.server.projections.store;

import static org.coachlibre.server.store.jooq.Tables.PROJECTION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.server.projections.Projection;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.projections.Projections;
import org.coachlibre.server.secrets.SecretBox;
import org.coachlibre.storage.Transaction;

/** Projections in the database; every one is sealed to its studio, name and version. */
public final class JooqProjections implements Projections {
    private final Clock clock;
    private final SecretBox box;
    private final List<ProjectionListener> listeners;

    /** @param listeners looked at on every store, so that modules may be added while the server is wired */
    public JooqProjections(Clock clock, SecretBox box, List<ProjectionListener> listeners) {
        this.clock = clock;
        this.box = box;
        this.listeners = listeners;
    }

    @Override
    public Optional<Projection> find(Transaction tx, UUID studio, String name) {
        return tx.dsl()
                .select(PROJECTION.VERSION, PROJECTION.CONTENT)
                .from(PROJECTION)
                .where(PROJECTION.STUDIO_ID.eq(studio))
                .and(PROJECTION.NAME.eq(name))
                .fetchOptional(row -> new Projection(
                        row.value1(),
                        new String(
                                box.open(row.value2(), context(studio, name, row.value1())), StandardCharsets.UTF_8)));
    }

    @Override
    public long version(Transaction tx, UUID studio, String name) {
        return tx.dsl()
                .select(PROJECTION.VERSION)
                .from(PROJECTION)
                .where(PROJECTION.STUDIO_ID.eq(studio))
                .and(PROJECTION.NAME.eq(name))
                .fetchOptional(PROJECTION.VERSION)
                .orElse(0L);
    }

    @Override
    public StoreResult store(Transaction tx, UUID studio, String name, long expected, String json) {
        long current = version(tx, studio, name);
        if (current != expected) {
            return new StoreResult.Outdated(current);
        }
        long next = current + 1;
        byte[] sealed = box.seal(json.getBytes(StandardCharsets.UTF_8), context(studio, name, next));
        tx.dsl()
                .mergeInto(PROJECTION)
                .using(tx.dsl().selectOne())
                .on(PROJECTION.STUDIO_ID.eq(studio))
                .and(PROJECTION.NAME.eq(name))
                .whenMatchedThenUpdate()
                .set(PROJECTION.VERSION, next)
                .set(PROJECTION.CONTENT, sealed)
                .set(PROJECTION.STORED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .whenNotMatchedThenInsert()
                .set(PROJECTION.STUDIO_ID, studio)
                .set(PROJECTION.NAME, name)
                .set(PROJECTION.VERSION, next)
                .set(PROJECTION.CONTENT, sealed)
                .set(PROJECTION.STORED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        listeners.forEach(listener -> listener.projectionStored(tx, studio, name));
        return new StoreResult.Stored(next);
    }

    private static String context(UUID studio, String name, long version) {
        return "projection/" + studio + "/" + name + "/" + version;
    }
}
