package org.coachlibre.sync.service;

import java.util.Optional;
import org.coachlibre.storage.Database;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.store.Attention;
import org.coachlibre.sync.store.Connections;
import org.coachlibre.sync.store.KnownThings;
import org.coachlibre.sync.store.Outbox;
import org.coachlibre.sync.store.Projections;
import org.coachlibre.sync.store.Releases;

/** The practice file and sync's tables in it. */
public record SyncStores(
        Database database,
        Connections connections,
        Outbox outbox,
        KnownThings known,
        Attention attention,
        Projections projections,
        Releases releases) {

    public static SyncStores in(Database database) {
        return new SyncStores(
                database,
                new Connections(),
                new Outbox(),
                new KnownThings(),
                new Attention(),
                new Projections(),
                new Releases());
    }

    Optional<ServerConnection> connection() {
        return database.read(connections::find);
    }
}
