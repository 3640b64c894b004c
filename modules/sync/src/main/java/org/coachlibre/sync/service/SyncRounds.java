package org.coachlibre.sync.service;

import java.time.Duration;
import java.util.Optional;
import org.coachlibre.sync.SyncReport;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerTrouble;

/** Whole rounds: send what waits, fetch what is new. */
final class SyncRounds {
    private final SyncStores stores;
    private final PushRound push;
    private final ProjectionRound projections;
    private final PullRound pull;
    private final StateOfSync state;

    SyncRounds(SyncStores stores, PushRound push, ProjectionRound projections, PullRound pull, StateOfSync state) {
        this.stores = stores;
        this.push = push;
        this.projections = projections;
        this.pull = pull;
        this.state = state;
    }

    /** Projections first: what the coach asks for may need the types and hours of today. */
    PushRound.Pushed send() throws ServerTrouble, InterruptedException {
        projections.send();
        return push.push();
    }

    PullRound.Pulled receive(Duration wait) throws ServerTrouble, InterruptedException {
        return pull.pull(wait);
    }

    /** Sends and fetches until both are done. */
    SyncReport once() throws InterruptedException {
        Optional<ServerConnection> connection = stores.connection();
        if (connection.isEmpty()) {
            state.set(SyncState.NOT_CONNECTED);
            return report(new PushRound.Pushed(0, 0), 0, 0);
        }
        state.set(SyncState.SYNCING);
        PushRound.Pushed pushed = new PushRound.Pushed(0, 0);
        int received = 0;
        int setAside = 0;
        try {
            if (!connection.get().isNew()) {
                pushed = send();
            }
            boolean isLast = false;
            while (!isLast) {
                PullRound.Pulled pulled = receive(Duration.ZERO);
                received += pulled.received();
                setAside += pulled.setAside();
                isLast = pulled.isLast();
            }
            // A snapshot may have found something to give back.
            pushed = pushed.plus(send());
            state.set(SyncState.LIVE);
        } catch (ServerTrouble e) {
            state.set(StateOfSync.of(e));
        }
        return report(pushed, received, setAside);
    }

    private SyncReport report(PushRound.Pushed pushed, int received, int setAside) {
        return new SyncReport(state.get(), pushed.answered(), pushed.refused(), received, setAside, waiting());
    }

    int waiting() {
        return stores.database()
                .read(transaction -> stores.outbox().count(transaction)
                        + stores.projections().countWaiting(transaction));
    }

    Optional<ServerConnection> connection() {
        return stores.connection();
    }
}
