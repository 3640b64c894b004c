package org.coachlibre.app.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.coachlibre.app.window.SyncPort;
import org.coachlibre.core.Events;
import org.coachlibre.core.Tasks;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.SyncConnection;
import org.coachlibre.sync.SyncReport;
import org.coachlibre.sync.SyncState;
import org.coachlibre.sync.SyncStateChanged;
import org.jspecify.annotations.Nullable;

/** How the practice stands with its server, for the window's mark. */
final class PracticeSync implements SyncPort {
    private final Sync sync;
    private final Clock clock;
    private final Tasks tasks;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant lastContact;
    private volatile int waiting;

    PracticeSync(Sync sync, Events events, Clock clock, Tasks tasks) {
        this.sync = sync;
        this.clock = clock;
        this.tasks = tasks;
        events.subscribe(SyncStateChanged.class, this::changed);
    }

    @Override
    public Look now() {
        boolean onlyHere =
                sync.connection().map(SyncConnection::isOnThisComputer).orElse(true);
        return new Look(kind(sync.state()), lastContact, waiting, onlyHere);
    }

    /** @throws IllegalStateException when the server could not be asked */
    @Override
    public void syncNow() {
        SyncReport report = sync.syncNow();
        if (report.state() != SyncState.LIVE) {
            throw new IllegalStateException("The server could not be asked: " + report.state());
        }
    }

    @Override
    public Events.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed(SyncStateChanged change) {
        if (change.now() == SyncState.LIVE) {
            lastContact = clock.instant();
        }
        tasks.submitQuietly(progress -> {
            waiting = sync.listWaiting().size();
            listeners.forEach(Runnable::run);
            return waiting;
        });
    }

    private static Kind kind(SyncState state) {
        return switch (state) {
            case NOT_CONNECTED -> Kind.OFF;
            case OFFLINE -> Kind.OFFLINE;
            case SYNCING -> Kind.WORKING;
            case LIVE -> Kind.UP_TO_DATE;
            case REFUSED, CERTIFICATE_CHANGED -> Kind.NEEDS_ATTENTION;
        };
    }
}
