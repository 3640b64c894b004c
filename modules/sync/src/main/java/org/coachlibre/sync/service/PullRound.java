package org.coachlibre.sync.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.http.ServerClient;
import org.coachlibre.sync.http.ServerTrouble;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.WireEvent;

/** Fetches a page of events and applies it together with the new cursor, in one transaction. */
final class PullRound {
    private static final int PAGE = 200;
    private static final int MOST_WHOLES_IN_A_ROW = 3;

    private final SyncStores stores;
    private final ServerClient client;
    private final Inbox inbox;
    private final SnapshotRound snapshots;
    private final AtomicInteger wholesInARow = new AtomicInteger();

    PullRound(SyncStores stores, ServerClient client, Inbox inbox, SnapshotRound snapshots) {
        this.stores = stores;
        this.client = client;
        this.inbox = inbox;
        this.snapshots = snapshots;
    }

    /**
     * What one page gave.
     *
     * @param isLast whether nothing more was there when it was asked for
     */
    record Pulled(int received, int setAside, boolean isLast) {}

    /** Fetches the next page, waiting up to {@code wait} for the first event. Two threads may do so at once. */
    Pulled pull(Duration wait) throws ServerTrouble, InterruptedException {
        Optional<ServerConnection> connection = stores.connection();
        if (connection.isEmpty()) {
            return new Pulled(0, 0, true);
        }
        return switch (client.events(connection.get(), PAGE, wait)) {
            case ServerClient.Events.WholeNeeded needed -> whole(connection.get());
            case ServerClient.Events.Page page -> {
                wholesInARow.set(0);
                yield apply(connection.get(), page.page());
            }
        };
    }

    /** A server that is never content with where its own snapshot ends must not keep the desktop busy for ever. */
    private Pulled whole(ServerConnection connection) throws ServerTrouble, InterruptedException {
        if (wholesInARow.incrementAndGet() > MOST_WHOLES_IN_A_ROW) {
            throw new ServerTrouble.NotUnderstood("The server asks for the whole state again and again");
        }
        return snapshots.run(connection, false);
    }

    private Pulled apply(ServerConnection asked, EventPage page) {
        if (page.events().isEmpty()) {
            return new Pulled(0, 0, true);
        }
        return inbox.writeWithoutPoison(attempt -> apply(attempt, asked, page));
    }

    private Pulled apply(Inbox.Attempt attempt, ServerConnection asked, EventPage page) {
        Optional<ServerConnection> now = stores.connections().find(attempt.transaction());
        boolean isSame = now.isPresent()
                && now.get().device().equals(asked.device())
                && now.get().epoch().equals(page.epoch())
                && now.get().cursor() >= asked.cursor();
        if (!isSame) {
            // Enrolled anew, or a snapshot came in between: this page belongs to the past.
            return new Pulled(0, 0, false);
        }
        ServerConnection connection = now.get();
        long cursor = connection.cursor();
        int applied = 0;
        int aside = 0;
        for (WireEvent event : page.events()) {
            if (event.seq() <= cursor) {
                continue;
            }
            if (inbox.apply(attempt, connection, event.seq(), inbound(event))) {
                applied++;
            } else {
                aside++;
            }
            cursor = event.seq();
        }
        stores.connections().saveCursor(attempt.transaction(), connection.device(), page.epoch(), cursor);
        return new Pulled(applied, aside, cursor >= page.last());
    }

    private static InboundEvent inbound(WireEvent event) {
        return new InboundEvent(
                event.kind(), event.at(), event.id(), event.body().toString(), false);
    }
}
