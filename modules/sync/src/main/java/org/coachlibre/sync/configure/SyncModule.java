package org.coachlibre.sync.configure;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.coachlibre.core.Events;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.SchemaMigration;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.sync.OutcomeHandler;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.SignalWaiting;
import org.coachlibre.sync.service.Handlers;
import org.coachlibre.sync.service.SyncAssembly;
import org.coachlibre.sync.service.SyncStores;

/**
 * Wires sync. Every handler is added before {@link Sync#start} or {@link Sync#syncNow}: what nobody handles is set aside.
 */
public final class SyncModule {
    public static final SchemaMigration MIGRATION = new SchemaMigration("SYNC", "db/migration/sync");

    private static final Backoff PAUSES =
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2), () -> ThreadLocalRandom.current()
                    .nextDouble());
    private static final Backoff RETRIES =
            new Backoff(Duration.ofMillis(300), Duration.ofSeconds(5), () -> ThreadLocalRandom.current()
                    .nextDouble());

    private final Handlers handlers = new Handlers();
    private final SyncAssembly assembly;

    public SyncModule(Database database, Events events, Clock clock, Tasks tasks) {
        this.assembly = new SyncAssembly(
                SyncStores.in(database), handlers, events, clock, tasks, PAUSES, RETRIES, SignalWaiting::new);
    }

    public SyncModule handle(InboxHandler handler) {
        handlers.add(handler);
        return this;
    }

    public SyncModule handle(OutcomeHandler handler) {
        handlers.add(handler);
        return this;
    }

    public Sync sync() {
        return assembly.sync();
    }

    public Publisher publisher() {
        return assembly.publisher();
    }
}
