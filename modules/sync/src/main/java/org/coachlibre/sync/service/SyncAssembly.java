package org.coachlibre.sync.service;

import java.time.Clock;
import java.util.function.Supplier;
import org.coachlibre.core.Events;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Tasks;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.Waiting;
import org.coachlibre.sync.http.ServerClient;

/** Puts the parts of sync together. */
public final class SyncAssembly {
    private static final int TRIES_OF_A_REQUEST = 4;

    private final Sync sync;
    private final Publisher publisher;

    /**
     * @param pauses how the background loops wait between failures
     * @param retries how a publish waits before it asks again
     * @param waiting gives something to wait on, one for each waiter
     */
    public SyncAssembly(
            SyncStores stores,
            Handlers handlers,
            Events events,
            Clock clock,
            Tasks tasks,
            Backoff pauses,
            Backoff retries,
            Supplier<Waiting> waiting) {
        Ids ids = new Ids(clock);
        ServerClient client = new ServerClient();
        StateOfSync state =
                new StateOfSync(events, stores.connection().isPresent() ? SyncState.OFFLINE : SyncState.NOT_CONNECTED);
        Questions questions = new Questions(stores, state);
        KnownServed served = new KnownServed(stores, client);
        Inbox inbox = new Inbox(stores, handlers.inbox(), events, ids);
        SnapshotRound snapshots = new SnapshotRound(stores, client, inbox, events, ids, clock, served);
        OutcomeDesk outcomes = new OutcomeDesk(stores, inbox, handlers.outcomes(), events, ids, clock);
        PushRound push = new PushRound(stores, client, outcomes, snapshots);
        ProjectionRound projections = new ProjectionRound(stores, client, events, ids, clock);
        PullRound pull = new PullRound(stores, client, inbox, snapshots);
        SyncRounds rounds = new SyncRounds(stores, push, projections, pull, state);
        LiveSync live = new LiveSync(rounds, state, tasks, pauses, waiting.get(), waiting.get());
        Retry retry = new Retry(retries, waiting, TRIES_OF_A_REQUEST);
        this.sync = new DefaultSync(stores, client, questions, rounds, push, inbox, live, state, ids, clock);
        this.publisher =
                new DefaultPublisher(stores, client, new BlobUpload(client, retry), retry, questions, served, ids);
    }

    public Sync sync() {
        return sync;
    }

    public Publisher publisher() {
        return publisher;
    }
}
