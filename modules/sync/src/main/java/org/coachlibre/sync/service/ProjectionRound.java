package org.coachlibre.sync.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.DifferencesFound;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.domain.WaitingProjection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.jspecify.annotations.Nullable;

/**
 * Sends projections. This desktop is their owner: when the server has another version than thought, ours replaces it and the
 * coach is told.
 */
final class ProjectionRound {
    private static final int TRIES = 5;

    private final SyncStores stores;
    private final ServerClient client;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private boolean isFirst = true;

    ProjectionRound(SyncStores stores, ServerClient client, Events events, Ids ids, Clock clock) {
        this.stores = stores;
        this.client = client;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The first time since the program started everything is sent, also what the server seems to have: this may be a practice that was restored from a
     * backup, while the server still offers what was told after it.
     */
    synchronized void send() throws ServerTrouble, InterruptedException {
        Optional<ServerConnection> connection = stores.connection();
        if (connection.isEmpty()) {
            return;
        }
        List<WaitingProjection> waiting =
                stores.database().read(transaction -> stores.projections().listWaiting(transaction));
        List<WaitingProjection> due = isFirst
                ? stores.database().read(transaction -> stores.projections().listAll(transaction))
                : waiting;
        for (WaitingProjection projection : due) {
            try {
                send(connection.get(), projection);
            } catch (ServerTrouble.Refused e) {
                // The same again would be refused again; it must not hold up what else waits. Told once, not at every
                // start.
                if (waiting.contains(projection)) {
                    setDown(projection, e.code());
                }
            }
        }
        isFirst = false;
    }

    private void send(ServerConnection to, WaitingProjection projection) throws ServerTrouble, InterruptedException {
        WaitingProjection sending = projection;
        for (int i = 0; i < TRIES; i++) {
            ServerClient.ProjectionAnswer answer = client.putProjection(to, sending);
            if (answer.isStored()) {
                WaitingProjection sent = sending;
                stores.database().write(transaction -> {
                    stores.projections().stored(transaction, sent, answer.version());
                    return null;
                });
                return;
            }
            // A repeat after a lost answer meets its own version: only a version that is not the next one is another's.
            boolean isAnothers = sending.version() > 0 && answer.version() != sending.version() + 1;
            noteVersion(projection, answer.version(), isAnothers && i == 0);
            sending =
                    new WaitingProjection(projection.name(), projection.body(), answer.version(), projection.change());
        }
    }

    private void noteVersion(WaitingProjection projection, long version, boolean tell) {
        stores.database().write(transaction -> {
            stores.projections().noteVersion(transaction, projection.name(), version);
            if (tell) {
                note(transaction, Difference.Kind.SETTINGS_REPLACED, projection.name(), null);
            }
            return null;
        });
    }

    private void setDown(WaitingProjection projection, String code) {
        stores.database().write(transaction -> {
            stores.projections().stored(transaction, projection, projection.version());
            note(transaction, Difference.Kind.SETTINGS_REFUSED, projection.name(), code);
            return null;
        });
    }

    private void note(Transaction transaction, Difference.Kind kind, String name, @Nullable String theirs) {
        Difference difference =
                new Difference(ids.next(), kind, name, Optional.empty(), Optional.ofNullable(theirs), clock.instant());
        stores.attention().note(transaction, difference);
        transaction.afterCommit(() -> events.publish(new DifferencesFound(List.of(difference))));
    }
}
